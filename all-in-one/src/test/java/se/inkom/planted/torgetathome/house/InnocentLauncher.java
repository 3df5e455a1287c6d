package se.inkom.planted.torgetathome.house;

import se.inkom.planted.torgetathome.house.torget.Page;

class InnocentLauncher {
    Page page = new Page();
}
