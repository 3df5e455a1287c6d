package se.inkom.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.ledger.testing.S3Server;
import se.inkom.ledger.vault.S3Settings;

/** The places outside: a share, an SFTP server that is not of our making, a bucket. */
class TargetsTest {
    @TempDir
    Path folder;

    private List<Path> files;

    @BeforeEach
    void anExport() throws IOException {
        Path export = Files.createDirectories(folder.resolve("export"));
        files = List.of(
                Files.writeString(export.resolve("diarium.csv"), "å,ä,ö\r\n".repeat(50_000)),
                Files.writeString(export.resolve("manifest.json"), "{}"));
    }

    private void assertArrived(Path there) throws IOException {
        try (Stream<Path> names = Files.list(there)) {
            assertThat(names.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("diarium.csv", "manifest.json");
        }
        assertThat(there.resolve("diarium.csv")).hasSameBinaryContentAs(files.getFirst());
    }

    @Test
    void aShareGetsWholeFilesOnly() throws Exception {
        var target = new FolderTarget(folder.resolve("share"));
        Path there = Files.createDirectories(folder.resolve("share/day"));
        Files.writeString(there.resolve(".diarium.csv.part"), "half");
        Files.writeString(there.resolve("diarium.csv"), "something else");
        target.send("day", files);
        target.send("day", files);
        assertArrived(there);
    }

    @Test
    void anSftpServerGetsTheRestOfWhatBrokeOff() throws Exception {
        try (var server = Server.start(folder)) {
            var target = new SftpTarget(server.settings);
            Path there = Files.createDirectories(folder.resolve("remote/in/day"));
            Files.writeString(there.resolve(".diarium.csv.part"), "X".repeat(100));

            target.send("day", files);
            target.send("day", files);

            byte[] arrived = Files.readAllBytes(there.resolve("diarium.csv"));
            byte[] whole = Files.readAllBytes(files.getFirst());
            assertThat(new String(arrived, 0, 100)).isEqualTo("X".repeat(100)); // it went on, and did not begin again
            assertThat(arrived).hasSameSizeAs(whole);
            target.send("other-day", files);
            assertArrived(folder.resolve("remote/in/other-day"));
        }
    }

    @Test
    void anSftpServerWithAnotherKeyIsNotTalkedTo() throws Exception {
        try (var server = Server.start(folder)) {
            Files.writeString(
                    server.settings.knownHosts(),
                    "[localhost]:" + server.settings.port() + " "
                            + PublicKeyEntry.toString(
                                    KeyUtils.generateKeyPair("ssh-rsa", 2048).getPublic())
                            + "\n");
            assertThatThrownBy(() -> new SftpTarget(server.settings).send("day", files))
                    .isInstanceOf(IOException.class);
            assertThat(folder.resolve("remote/in")).doesNotExist();
        }
    }

    @Test
    void aBucketGetsObjectsWithTheirDigest() throws Exception {
        Path store = Files.createDirectories(folder.resolve("s3"));
        try (var server = S3Server.start(store)) {
            try (var s3 = server.client()) {
                s3.createBucket(bucket -> bucket.bucket("diarium"));
            }
            Path access = Files.writeString(folder.resolve("access"), "test\n");
            var settings = new S3Settings(
                    "diarium", "inkom/", server.address(), "us-east-1", null, null, access, access, null);
            new S3Target(settings).send("day", files);
            try (var s3 = server.client()) {
                assertThat(s3.getObjectAsBytes(get -> get.bucket("diarium").key("inkom/day/diarium.csv"))
                                .asByteArray())
                        .isEqualTo(Files.readAllBytes(files.getFirst()));
                assertThat(s3.listObjectsV2(list -> list.bucket("diarium")).contents())
                        .hasSize(2);
            }
        }
    }

    /** Apache MINA's server, with one user who has one key. */
    private record Server(SshServer ssh, ExportsProperties.Sftp settings) implements AutoCloseable {
        static Server start(Path folder) throws Exception {
            KeyPair host = rsa();
            KeyPair user = rsa();
            Path remote = Files.createDirectories(folder.resolve("remote"));
            SshServer ssh = SshServer.setUpDefaultServer();
            ssh.setHost("127.0.0.1");
            ssh.setPort(0);
            ssh.setKeyPairProvider(session -> List.of(host));
            ssh.setPublickeyAuthenticator(
                    (name, key, session) -> name.equals("inkom") && KeyUtils.compareKeys(key, user.getPublic()));
            ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            ssh.setFileSystemFactory(new VirtualFileSystemFactory(remote));
            ssh.start();
            Path known = Files.writeString(
                    folder.resolve("known_hosts"),
                    "[localhost]:" + ssh.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
            Path key = Files.writeString(folder.resolve("key"), pem(user));
            return new Server(ssh, new ExportsProperties.Sftp("localhost", ssh.getPort(), "inkom", "in", known, key));
        }

        private static KeyPair rsa() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        }

        private static String pem(KeyPair pair) {
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(pair.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        }

        @Override
        public void close() throws IOException {
            ssh.stop(true);
        }
    }
}
