package se.inkom.channels.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.inkom.channels.ChannelsApplication;

/** The application as it runs in production, on real parts; one context for all tests that extend this. */
@SpringBootTest(
        classes = ChannelsApplication.class,
        properties = {
            "spring.config.name=channels",
            "inkom.channels.effects.poll=100ms",
            "inkom.channels.effects.settle=300ms",
            "inkom.channels.effects.retry=100ms",
            "inkom.channels.meta.read-timeout=2s",
            "inkom.channels.notices.pause=0s",
            "inkom.channels.notices.poll=100ms",
            "inkom.channels.notices.retry=200ms",
            "inkom.channels.notices.staff[0].id=anna.lind",
            "inkom.channels.notices.staff[0].name=Anna Lind",
            "inkom.channels.notices.staff[0].address=anna.lind@kommun.example",
            "inkom.channels.notices.staff[0].unit=kommunikation",
            "inkom.channels.notices.staff[1].id=mats.berg",
            "inkom.channels.notices.staff[1].name=Mats Berg",
            "inkom.channels.notices.staff[1].address=mats.berg@kommun.example",
            "inkom.channels.notices.staff[1].unit=kommunikation",
            "inkom.channels.notices.staff[1].manager=true",
            "inkom.channels.notices.staff[1].approves=true",
            "inkom.channels.notices.staff[2].id=vera.gata",
            "inkom.channels.notices.staff[2].name=Vera Gata",
            "inkom.channels.notices.staff[2].address=vera.gata@kommun.example",
            "inkom.channels.notices.staff[2].unit=gata",
            "inkom.channels.notices.alarms=mats.berg",
            "inkom.channels.webhooks.poll=100ms",
            "inkom.channels.webhooks.retries=200ms,200ms",
            "inkom.channels.accounts.check=1h",
            "inkom.channels.accounts.circuit-failures=100"
        })
@AutoConfigureMockMvc
public abstract class ChannelsTest {
    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        House.properties(registry);
    }
}
