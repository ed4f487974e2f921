//! Words that do the same in every language: parts of names, abbreviations, what begins the name of a state.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (
        Flags::PARTICLE,
        "bin ben bint ibn al el ul ud as ash an ar ad at az van von der den ter da do dos di \
         della dalla du de del la le los las san abu abou ould bou af zu бен бин ибн аль эль ас \
         аш де фон ван",
    ),
    (
        Flags::SHORT,
        "Mr Mrs Ms Dr Prof Hon St Gen Col Amb Sen Rep Gov Lt Mme Mlle MM Sr Sra Lic Ing Dra D M H \
         E Hr Fr No vs г гг Excmo Excma Excmos Excmas Sres Srta Lcdo Lcda Arq Gral Cnel Mtro Mtra \
         Dña Exc Mag Dipl Abg Av Inc Ltd Ma Md",
    ),
    (
        Flags::STATE,
        "republic kingdom state federation principality sultanate emirate commonwealth union \
         république royaume état fédération sultanat principauté república reino estado \
         federación sultanato republik königreich bundesrepublik königreichs staat staates \
         föderation fürstentum республики королевства государства федерации федеративной \
         исламской народной китайской арабской социалистической соединенного королевство \
         герцогства великого княжества объединенной кыргызской итальянской французской \
         португальской эллинской многонационального боливарианской восточной султаната \
         государство кооперативной bundesstaat großherzogtum großherzogtums arabischen \
         islamischen islamische volksrepublik föderative grand-duché duché confédération ducado \
         fürstentums",
    ),
];
