create table customer (name varchar(60) primary key);
