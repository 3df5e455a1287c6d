package se.inkom.proofs.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.inkom.proofs.LogFolder;
import se.inkom.proofs.verify.CaseBundle;
import se.inkom.proofs.verify.CaseCheck;
import se.inkom.proofs.verify.CaseInLogCheck;
import se.inkom.proofs.verify.DiffCheck;
import se.inkom.proofs.verify.Keys;
import se.inkom.proofs.verify.LogCheck;
import se.inkom.proofs.verify.Progress;
import se.inkom.proofs.verify.Report;
import se.inkom.proofs.verify.SealedEpoch;
import se.inkom.proofs.verify.Verdict;

/** Checks, without Inkom, what Inkom published: {@code log}, {@code case}, {@code db}, {@code diff}. */
public final class Verify {
    private static final String USAGE = """
            Checks a published Inkom log, and what came out of it, without trusting Inkom.

              log FOLDER [--key VKEY|FILE]... [--since CHECKPOINT] [--tsa-cert FILE]...
                                       every hash, tile, checkpoint, signature and timestamp of a published log
              case BUNDLE.zip [--key VKEY|FILE]... [--log FOLDER] [--tsa-cert FILE]...
                                       one case that was handed out; with its log also that no event was left out
              db JDBC-URL --log FOLDER [--user NAME] [--password-file FILE] [--key VKEY|FILE]...
                                       the rows of a ledger against its published log
              diff FOLDER FOLDER [--key VKEY|FILE]...
                                       two exports of one log: is one the other, grown on?

              --key       a verifier key that you got from somewhere else than the log, or a file of them
              --since     a checkpoint that you kept earlier: the log must have grown out of it
              --tsa-cert  the certificate of a time-stamping authority that you trust (PEM or DER)

            Exit codes: 0 everything holds; 1 something contradicts what was signed, with the first bad position;
                        2 something needed to check is missing; 3 wrong usage.
            """;

    private final PrintStream out;
    private final Progress progress;

    private Verify(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /** The same without ending the process. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || Set.of("help", "--help", "-h").contains(args.get(0))) {
            (args.isEmpty() ? err : out).print(USAGE);
            return args.isEmpty() ? Verdict.USAGE.exitCode() : Verdict.OK.exitCode();
        }
        try {
            return new Verify(out, new Console(err)).run(args.get(0), args.subList(1, args.size()));
        } catch (UsageException e) {
            err.println(e.getMessage() + " See --help.");
            return Verdict.USAGE.exitCode();
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ": " + e.getCause());
        } catch (RuntimeException e) {
            e.printStackTrace(err); // a fault of ours proves nothing against anybody
        }
        return Verdict.INCOMPLETE.exitCode();
    }

    private int run(String command, List<String> line) {
        var report = new Report();
        switch (command) {
            case "log" -> log(new Arguments(line, Set.of("--key", "--since", "--tsa-cert")), report);
            case "case" -> bundle(new Arguments(line, Set.of("--key", "--log", "--tsa-cert")), report);
            case "db" -> database(new Arguments(line, Set.of("--key", "--log", "--user", "--password-file")), report);
            case "diff" -> diff(new Arguments(line, Set.of("--key")), report);
            default -> throw new UsageException("There is no command " + command + ".");
        }
        out.print(report.text());
        return report.verdict().exitCode();
    }

    private void log(Arguments arguments, Report report) {
        LogFolder log = Material.log(arguments.words(1, "the folder of the log").get(0));
        Keys keys = Material.keys(arguments.all("--key"));
        List<X509Certificate> authorities = Material.authorities(arguments.all("--tsa-cert"));
        new LogCheck(log, keys, authorities, report, progress)
                .since(Material.kept(arguments.one("--since")))
                .run();
    }

    private void bundle(Arguments arguments, Report report) {
        Path file = Material.path(arguments.words(1, "the bundle's file").get(0));
        Keys keys = Material.keys(arguments.all("--key"));
        List<X509Certificate> authorities = Material.authorities(arguments.all("--tsa-cert"));
        Optional<LogFolder> log = arguments.one("--log").map(Material::log);
        try (CaseBundle bundle = CaseBundle.open(file)) {
            CaseCheck.Sealed sealed = new CaseCheck(bundle, keys, authorities, report).run();
            if (log.isPresent()) {
                Optional<SealedEpoch> newest = new LogCheck(log.get(), keys, authorities, report, progress).run();
                if (sealed != null && newest.isPresent()) {
                    new CaseInLogCheck(log.get(), report, progress).run(sealed, newest.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not a readable bundle", e);
        }
    }

    private void database(Arguments arguments, Report report) {
        String url = arguments.words(1, "the JDBC URL of the database").get(0);
        LogFolder log = Material.log(arguments
                .one("--log")
                .orElseThrow(() -> new UsageException("This needs the log to check against: --log FOLDER.")));
        Keys keys = Material.keys(arguments.all("--key"));
        var database = new Database(url, arguments.one("--user"), arguments.one("--password-file"));
        database.check(log, keys, report, progress);
    }

    private void diff(Arguments arguments, Report report) {
        List<LogFolder> logs =
                arguments.words(2, "two folders").stream().map(Material::log).toList();
        new DiffCheck(logs.get(0), logs.get(1), Material.keys(arguments.all("--key")), report, progress).run();
    }
}
