package se.inkom.planted.standardstreams.proofs;

class CulpritBesideTheCommandLine {
    void say() {
        System.out.println("checked");
    }
}
