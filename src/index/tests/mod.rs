mod case;
mod comeback;
mod folders;
mod kill;
mod runs;
mod world;
