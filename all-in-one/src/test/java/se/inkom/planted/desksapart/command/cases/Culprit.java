package se.inkom.planted.desksapart.command.cases;

import se.inkom.planted.desksapart.command.registry.Book;

class Culprit {
    Book book = new Book();
}
