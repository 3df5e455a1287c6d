package se.inkom.planted.standardstreams.channels;

class Culprit {
    void shout() {
        System.out.println("posted");
    }
}
