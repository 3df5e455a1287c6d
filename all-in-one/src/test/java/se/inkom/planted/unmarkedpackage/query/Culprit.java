package se.inkom.planted.unmarkedpackage.query;

class Culprit {}
