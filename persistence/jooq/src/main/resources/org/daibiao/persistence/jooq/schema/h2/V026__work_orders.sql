-- A hotline's work order is one key, however it was typed. What was kept is brought into its form as far as a database can: without blanks around
-- it, in upper case.

alter table opinion alter column order_number set data type varchar(128);
update opinion set order_number = upper(trim(order_number)) where order_number is not null;
