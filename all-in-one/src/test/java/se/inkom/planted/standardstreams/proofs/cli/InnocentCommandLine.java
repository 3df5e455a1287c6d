package se.inkom.planted.standardstreams.proofs.cli;

class InnocentCommandLine {
    void say() {
        System.out.println("Everything holds.");
    }
}
