//! Given names of many languages besides those that the authority files know.
//!
//! Names that are common words, places or titles as well (`Grace`, `Will`, `Florence`, `Dean`) are
//! left out: a given name is taken as a sign of a person.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[(
    Flags::GIVEN,
    "Aaron Adam Adrian Adrienne Agatha Agnes Aidan Aileen Alan Alana Albert Alberta Alec Alexa \
     Alexandra Alexis Alfred Alice Alicia Alison Allison Amanda Amelia Amy Andrea Andrew Andy \
     Angela Angelina Angus Anita Anne Annette Annie Anthony Antony Archie Arnold Arthur Ashley \
     Audrey Barbara Barry Beatrice Becky Belinda Benjamin Bernadette Bernard Bernie Bertha Beth \
     Bethany Betty Beverly Bonnie Bradley Brandon Brenda Brendan Brett Brian Bridget Brittany \
     Bruce Bryan Caitlin Calvin Cameron Carl Carla Carol Caroline Carolyn Catherine Cathy \
     Cecilia Cedric Charlene Charles Charlie Cheryl Chloe Christina Christine Christopher Cindy \
     Claire Clara Clarence Claudia Clifford Clive Colin Colleen Connor Craig Curtis Cynthia \
     Daisy Damian Daniel Daniela Daphne Darren Dave David Deborah Debra Denise Dennis Derek \
     Desmond Diana Diane Dominic Donald Donna Dorothy Doug Douglas Duncan Edith Edmund Edward \
     Edwin Eileen Elaine Eleanor Elena Elias Elisabeth Eliza Elizabeth Ella Ellen Elliot Elsa \
     Emily Emma Eric Erica Erin Ethan Eugene Eva Evan Evelyn Felicity Felix Fiona Fletcher Flora \
     Francine Fred Frederick Gail Gareth Gary Gavin Geoffrey George Gerald Geraldine Gerard \
     Gillian Gina Glen Glenda Gloria Gordon Graham Greg Gregory Gwen Hannah Harold Harriet Harry \
     Harvey Hazel Heather Helen Henrietta Henry Herbert Hilary Holly Howard Hugh Ian Irene Iris \
     Isaac Isabel Isabella Isobel Jack Jackie Jacob Jacqueline James Jamie Jane Janet Janice \
     Jasmine Jason Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jesse Jessica Jill Jim Jimmy \
     Joan Joanna Joanne Jocelyn Joe Joel John Johnny Jon Jonathan Joseph Josephine Joshua Joyce \
     Judith Judy Julia Julian Julie Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy \
     Katie Kay Keith Kelly Kenneth Kerry Kevin Kimberly Kirsten Kristin Kyle Larry Laura Lauren \
     Laurence Lawrence Leah Leon Leonard Leslie Lillian Linda Lindsay Lisa Liz Lloyd Lois Lorna \
     Lorraine Louis Louise Lucas Lucy Luke Lydia Lynn Malcolm Marcia Marcus Margaret Margot \
     Maria Marianne Marie Marilyn Marion Marjorie Martha Martin Mary Matt Matthew Maureen \
     Maurice Maxine Megan Melanie Melissa Michael Michelle Mildred Miranda Miriam Moira Molly \
     Monica Morgan Muriel Murray Nadine Nancy Naomi Natalie Nathan Neil Nicholas Nick Nicola \
     Nicole Nigel Noel Nora Norma Norman Oliver Olivia Oscar Owen Pamela Patricia Patrick Paul \
     Paula Pauline Peggy Penelope Peter Philip Philippa Phillip Phyllis Rachel Ralph Randy \
     Raymond Rebecca Reginald Renee Rhonda Richard Rita Robert Roberta Rodney Roger Roland \
     Ronald Rosemary Ross Rowan Roxanne Ruby Russell Ruth Ryan Sally Samantha Samuel Sandra \
     Sarah Scott Sean Sebastian Shannon Sharon Sheila Shirley Sian Simon Sophia Sophie Stacey \
     Stanley Stella Stephanie Stephen Steve Steven Stuart Susan Susanna Suzanne Sylvia Tamara \
     Tanya Teresa Terence Terry Theodore Theresa Thomas Tim Timothy Tina Todd Tony Tracy Trevor \
     Tyler Valerie Vanessa Vera Vernon Veronica Victor Vincent Violet Virgil Vivian Walter Wanda \
     Warren Wayne Wendy Wesley Wilfred William Winifred Yvonne Zachary Zoe Adèle Agnès Aimée \
     Alain Alexandre Amélie Anaïs André Antoine Armelle Arnaud Aurélie Aurélien Baptiste Bastien \
     Benoît Bertrand Bruno Brigitte Camille Carole Cécile Céline Chantal Charlène Christophe \
     Claude Clément Clémentine Corinne Cyrille Damien Delphine Denis Didier Élise Élodie Émile \
     Emmanuelle Estelle Étienne Fabien Fabienne Fabrice Florian Franck François Françoise \
     Frédéric Gaël Geneviève Georges Ghislaine Gilles Grégoire Guillaume Gérard Hélène Hervé \
     Hubert Hugues Isabelle Jacques Jérôme Jean-Marc Jeanne Joëlle Joséphine Julien Laetitia \
     Laurent Léa Lionel Loïc Luc Lucie Ludovic Madeleine Magali Marc Marguerite Martine \
     Mathieu Mathilde Maud Maxime Michèle Mireille Monique Murielle Nathalie Nicolas Noémie \
     Odile Olivier Pascal Pascale Patrice Philippe Pierre Quentin Raphaël Régine Rémi Renaud \
     Romain Sabine Sandrine Serge Solange Stéphane Stéphanie Sylvain Sylvie Thibault Thierry \
     Valérie Véronique Virginie Xavier Yann Yves Adriana Agustín Alejandra Alejandro Alfonso \
     Alfredo Álvaro Amparo Ana Andrés Ángel Ángela Antonio Arturo Aurelio Beatriz Benito \
     Bernardo Blanca Camilo Carlos Carmen Carolina Catalina César Claudio Consuelo Cristian \
     Cristina Cristóbal Diego Dolores Domingo Edgardo Eduardo Elvira Emilio Enrique Ernesto \
     Esteban Estela Esther Eugenia Fabián Federico Felipe Fernando Fidel Francisco Gabriela \
     Germán Gerardo Gilberto Gonzalo Graciela Gregorio Guillermo Gustavo Hernán Horacio Hugo \
     Humberto Ignacio Inés Ismael Jaime Javier Joaquín Jorge José Josefina Juan Juana Julieta \
     Julio Leonardo Leonel Leticia Lorena Lorenzo Lucía Luis Luisa Luz Manuel Manuela Marcela \
     Marcelo Margarita María Mariana Mariano Mario Marisol Marta Martín Mauricio Maximiliano \
     Miguel Mónica Natalia Néstor Nicolás Octavio Orlando Osvaldo Pablo Patricio Pedro Pilar \
     Rafael Ramiro Ramón Raúl Rebeca Reinaldo Ricardo Roberto Rocío Rodolfo Rodrigo Rogelio \
     Rolando Rosa Rosario Rubén Santiago Sergio Silvia Simón Sofía Soledad Sonia Susana Teodoro \
     Tomás Valentina Verónica Vicente Víctor Victoria Ximena Yolanda Afonso Alessandra \
     Alessandro Alessia Amilcare Anabela António Armando Benedetta Caetano Carlo Catarina Chiara \
     Cláudia Corrado Cristiano Davide Débora Domenico Duarte Elisabetta Emanuela Enrico Fabio \
     Fábio Federica Fernanda Filipe Filippo Franca Francesca Francesco Gianluca Gianni Giancarlo \
     Giorgia Giorgio Giovanna Giovanni Giulia Giulio Giuseppe Gonçalo Graça Helena Henrique \
     Ilaria Inês Jacopo Joana João Joaquim Josefa Leonor Letizia Lídia Lorenza Luca Luciana \
     Luciano Luigi Luísa Luiz Marcello Margarida Mariangela Marina Massimo Matteo Maurizio Mauro \
     Michele Nuno Paola Paolo Paulo Piero Raffaele Renato Riccardo Rogério Rosanna Rui Salvatore \
     Sandro Silvio Simona Simone Stefania Stefano Tiago Tommaso Umberto Vasco Vincenzo Vittorio \
     Achim Alexander Andreas Angelika Anja Anke Annegret Antje Armin Astrid Axel Bärbel Bernd \
     Birgit Björn Britta Carsten Christa Christiane Christoph Claus Clemens Cornelia Dagmar \
     Detlef Dieter Dietmar Dirk Doris Eberhard Eckart Elke Erich Erika Erwin Evelin Ewald Franz \
     Franziska Frauke Friedrich Gabriele Gerd Gerhard Gesine Gisela Götz Günter Günther Gustav \
     Hannelore Hanno Hans Harald Hartmut Heidemarie Heike Heiko Heiner Heinrich Heinz Helga \
     Helge Helmut Henning Herta Hildegard Holger Horst Ilse Ingrid Irmgard Jens Joachim Jochen \
     Johanna Johannes Jörg Jürgen Jutta Karin Karlheinz Karsten Katja Katrin Kerstin Klaus \
     Konrad Kurt Lars Liselotte Lothar Ludwig Lukas Lutz Maike Manfred Marlene Martina Mathias \
     Matthias Michaela Monika Niels Norbert Olaf Otto Petra Rainer Ralf Reinhard Renate Rolf \
     Rüdiger Rudolf Siegfried Sigmar Silke Stefan Steffen Susanne Sven Tanja Thorsten Tobias \
     Torsten Udo Ulf Ulrich Ulrike Ursula Ute Uwe Volker Werner Wilhelm Winfried Wolfgang \
     Wolfram Anders Anneli Arne Åsa Birgitta Bjarne Carl-Johan Dagfinn Eivind Elin Erik Espen \
     Finn Frode Geir Göran Greta Gro Gunilla Gunnar Håkan Hanne Helle Henrik Ilkka Inger Jaana \
     Jan Jari Jarmo Jesper Johan Jonas Jørgen Juha Jukka Kirsti Kjell Kristian Lena Leif Linnéa \
     Maj Margrethe Marit Markku Matti Mette Mikael Mogens Nils Ola Ole Olli Pär Pekka Pernilla \
     Petri Pia Rasmus Riitta Rune Sanna Signe Sigrid Siv Søren Stig Stian Svein Tapani Tarja \
     Terje Timo Tomas Tone Torbjørn Toivo Trond Trygve Ulla Ulrika Vebjørn Veikko Agnieszka \
     Aleksandra Aleksandr Aleksandar Aleksei Aleksey Ales Alexei Alina Aliaksandr Alisher Alla \
     Alsu Anastasia Anatoliy Anatoly Andrei Andrej Andrey Andrii Andriy Andris Andrius Andrzej \
     Anton Antonín Arkady Arseniy Artem Artyom Arvydas Ausra Baiba Barbora Bartosz Bogdan Bojan \
     Bohdan Boris Borislav Borko Branko Čedomir Dalia Damir Danylo Daria Darya Dejan Denys \
     Dimitar Dimitri Dmitri Dmitrii Dmitriy Dmitry Dmytro Dorota Dragan Dragoljub Dunja Duško \
     Edgars Edita Egor Ekaterina Eugeniusz Evgeny Fyodor Galina Gediminas Georgi Georgiy Gennady \
     Goran Gordana Grigory Grzegorz Halyna Hanna Ihor Igor Ilham Ilya Inna Irina Iryna Ivan \
     Ivana Ivica Jacek Jadwiga Jana Janez Jaroslav Jelena Jerzy Jiří Jovan Jozef Józef Jovana \
     Kateryna Katarzyna Kirill Kostiantyn Krzysztof Ksenia Larisa Lech Leonid Leszek Lidija \
     Lilia Linas Liudmila Lubomír Ludmila Lyudmila Łukasz Maciej Magdalena Maksim Małgorzata \
     Marcin Marek Marija Marko Maryna Mateusz Maxim Mikhail Milan Milena Miloš Mirjana Miroslav \
     Mladen Mykhailo Mykola Nadezhda Natalya Nataliia Nebojša Nenad Nikita Nikolai Nikolay \
     Oksana Oleg Oleksandr Oleksiy Olga Olha Ondřej Ostap Pavel Pavlo Petar Petr Petro Piotr \
     Predrag Rados Radosław Rafał Raisa Ruslan Rustam Ryszard Sanela Sergei Sergey Serhiy Sergii \
     Siarhei Slavko Slobodan Stanislav Stanisław Svetlana Svitlana Sviatlana Tadeja Tadeusz \
     Taras Tatiana Tatyana Tetiana Timur Todor Tomasz Tomáš Tomaž Uladzimir Uroš Vadim Vadym \
     Valentin Valentyn Valeriy Valery Vanja Vasily Vasyl Veronika Vesna Viktor Viktoria Vitaliy \
     Vitaly Vladimír Vladimir Vladislav Vladyslav Vlastimil Vojtěch Volodymyr Vsevolod \
     Vyacheslav Wiktor Władysław Wojciech Yaroslav Yegor Yekaterina Yelena Yevgeny Yevgeniy \
     Yevhen Yulia Yuri Yuriy Zbigniew Zdeněk Željko Zoran Zuzana Anastasios Anthi Antonis \
     Apostolos Charalambos Christos Constantinos Dimitra Dimitrios Dimitris Eleni Evangelos \
     Giannis Giorgos Ioannis Katerina Konstantinos Kostas Kyriakos Lefteris Maro Nikolaos Nikos \
     Panagiotis Pavlos Petros Spyros Stavros Stelios Vassilis Yannis Yiannis Abbas Abdallah \
     Abdel Abdelaziz Abdelkader Abdelrahman Abdirahman Abdou Abdoulaye Abdul Abdulaziz Abdulla \
     Abdullah Abdulrahman Abdurrahman Abubakar Adel Adil Adnan Ahmad Ahmadreza Ahmed Ahmet Akbar \
     Akram Alaa Ali Amal Amina Amin Amir Amjad Ammar Amr Anas Anwar Arash Arif Asad Ashraf Asif \
     Asma Atif Ayman Aziz Babak Bahram Bakr Bashar Bashir Bassam Behrouz Bilal Bilawal Burhan \
     Dalal Ebrahim Emad Emine Faisal Faiz Farah Farhad Fariba Farid Farooq Faruk Fatih Fatima \
     Fatou Fatma Fayez Fawzia Fuad Ghada Ghassan Habib Hadi Hafez Haidar Haitham Hakan Hamad \
     Hamdan Hamid Hamza Hanan Haroon Hasan Hassan Hatice Haytham Hekmat Hesham Hina Hisham \
     Hossein Huda Huma Hussain Hussein Ibrahim Idris Ilhan Imad Imran Iqbal Ishaq Ismail Ismaïl \
     Jalal Jamal Jamil Jamila Javad Javed Kamal Kamran Karim Karima Kasim Kemal Khadija Khaled \
     Khalid Khalifa Khalil Laila Latifa Layla Leila Lina Loujain Lujain Maha Mahmoud Mahmud \
     Mahsa Majid Malik Malala Mariam Marwan Maryam Masoud Massoud Mehdi Mehmet Mehran Mohamad \
     Mohamed Mohammad Mohammed Mohsen Mona Moussa Mozaffar Muhammad Muhammed Mukhtar Munir Murad \
     Murat Musa Mustafa Mustapha Nabeel Nabil Nabila Nada Nadia Naji Najib Narges Nasir Nasreen \
     Nasser Nasrin Nawaf Nawal Nazanin Nazir Nizar Noor Noura Nur Omar Osama Osman Othman Parvez \
     Qasim Raed Rafiq Rahim Raif Rajab Rami Rana Rania Rashid Raza Reza Rima Riyad Saad Saeed \
     Safaa Sahar Said Saleh Salem Salim Salma Salman Samar Samer Sami Samih Samir Samira Sanaa \
     Sara Selim Selma Shadi Shahid Shahram Sharif Shaukat Shireen Siamak Soheil Soraya Suha \
     Suleiman Sultana Syed Taha Tahir Talal Tamer Tamim Tarek Tariq Tawfiq Umar Usman Wael Wafa \
     Walid Waleed Wasim Yahya Yasin Yasmin Yasser Yassin Youssef Youssouf Yousef Yusuf Zahid \
     Zahra Zaid Zainab Zakaria Zakir Zeinab Zeynep Ziad Zohra Zuhair Zulfikar Abhay Abhishek \
     Aditya Ajay Ajit Akash Akhil Alok Amar Amartya Amit Amrita Anand Ananya Anil Anjali Ankit \
     Anup Aparna Arun Aruna Arundhati Arvind Asha Ashok Ashwini Atul Bahadur Baburam Balram \
     Bhagwat Bharati Bijay Bikram Bimala Bipin Chandra Deepa Deepak Devi Dilip Dinesh Dipak \
     Divya Gagan Ganesh Gaurav Gauri Girija Gopal Govinda Hardeep Hari Harish Harsh Harsha \
     Himanshu Indira Indra Jagdish Jaya Jayanta Jyoti Kailash Kamala Kanta Kapil Karan Kavita \
     Kiran Kishore Krishna Kumar Kuldeep Lakshman Lalit Lata Laxmi Lokendra Madan Madhav Madhuri \
     Mahatma Mahendra Mahesh Mahinda Manish Manjeev Manmohan Manoj Meenakshi Meera Mohan Mukesh \
     Nalin Namrata Nandini Narayan Narendra Naresh Navin Neha Nirmala Nitin Padma Pankaj Piyush \
     Prabhu Prachanda Pradeep Prakash Pramod Pranab Prasad Prashant Pratibha Praveen Prem Priya \
     Priyanka Puja Pushpa Radha Raghav Rahul Raj Raja Rajan Rajendra Rajesh Rajiv Rajnath Rakesh \
     Ram Rama Ramesh Randhir Ranjit Rashmi Ravi Rekha Rishi Ritu Rohit Roshan Ruchira Sachin \
     Sagar Saima Sajedul Sandeep Sangita Sanjay Sanjeev Sanjida Santosh Sanjiv Sarita Satish \
     Satya Seema Shankar Sharmila Shashi Shekhar Shibani Shivani Shiv Shobha Shyam Siddharth \
     Smriti Soma Sonali Subash Subhas Subrahmanyam Sudha Sudhir Sujata Sukhbir Suman Sumitra \
     Sunil Sunita Suresh Surya Sushil Sushma Swapna Swati Tarun Uday Uma Umesh Upendra Usha \
     Vandana Varun Vasudha Venkat Vidya Vijay Vikas Vikram Vimla Vinay Vinod Vipin Virendra \
     Vishal Vivek Yashwant Yogesh Adama Adebayo Ajoke Akinwumi Aliko Alioune Amadou Aminata Amos \
     Assane Awa Babacar Boubacar Bukola Chidi Chimamanda Chinedu Chinua Chukwuma Desta Djibril \
     Emeka Fanta Fatoumata Femi Folake Getachew Haile Ibrahima Idrissa Ifeanyi Issa Jakaya Jomo \
     Kagiso Kofi Kwabena Kwaku Kwame Kwesi Lerato Mamadou Mariama Mbaye Moctar Modou Mwai Nana \
     Ndeye Ngozi Nkechi Nkosazana Nomvula Obiageli Ochieng Oluwaseun Olusegun Olufemi Ousmane \
     Oumar Samba Sani Seydou Sibusiso Sidi Sipho Smaïl Tendai Tesfaye Thabo Thandiwe Tidjane \
     Uchenna Wangari Wole Yaw Yemi Yoweri Zainabu Zanele Zeinabu Akira Akiko Atsushi Chie \
     Daisuke Fumio Haruki Hideki Hiroko Hiroshi Junichiro Kazuo Keiko Kenichiro Kenji Kenta \
     Koichi Koichiro Makoto Masako Masaru Megumi Michiko Naoko Noriko Osamu Ryuichi Sachiko \
     Satoshi Shigeru Shinichi Shinzo Takashi Takeshi Taro Tetsuro Tomoko Toshiko Yasuhiro Yoko \
     Yoshihide Yoshiko Yukio Yumiko Aung Bambang Budi Chalermchai Dewi Joko Maung Megawati \
     Nguyen Prabowo Putri Rizal Siti Somchai Sukarno Susilo Thaksin Widodo Wayan Yingluck Zaw \
     Aserikul Eduard Reynaldo Rommel Imelda Aigul Askar Bauyrzhan Erlan Gulnara Kairat Nursultan \
     Nurlan Shavkat Yerzhan Zhanar Bidzina Davit Giorgi Irakli Ketevan Levan Mamuka Mikheil Nino \
     Salome Tamar Zurab Arayik Armen Gagik Hovhannes Nikol Ruben Vahan Vardan Zohrab Elchin \
     Elmar Hikmet Jeyhun Leyla Rauf Tofig Ariel Avi Avigdor Benny Chaim Ehud Eitan Elad Eli \
     Gideon Golda Hadas Ilan Itamar Menachem Meir Moshe Naftali Nir Ofer Orly Ran Ron Ronen Shai \
     Shimon Shlomo Tzipi Uri Yael Yair Yehuda Yigal Yitzhak Yoav Yossi",
)];
