package se.inkom.planted.bannedaxon.ledger;

import org.axonframework.serialization.xml.CompactDriver;

class CulpritWithXStream {
    Class<?> serializer = CompactDriver.class;
}
