package se.inkom.planted.standardstreams.house;

class InnocentConsole {
    void say() {
        System.out.println("ready");
    }
}
