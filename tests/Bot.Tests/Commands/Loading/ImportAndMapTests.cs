using System.Text.Json;
using RevBot.Bot.Commands.Loading;
using RevBot.Data.Import;

namespace RevBot.Bot.Tests.Commands.Loading;

/// <summary>A source from its files to answers, in the terminal.</summary>
public sealed class ImportAndMapTests : IDisposable
{
    private const string Header = "Deal Id,Title,Company,Owner,Stage,Value,Currency,Close Date,Created";

    private readonly string folder = Directory.CreateTempSubdirectory("revbot-map-test").FullName;

    public ImportAndMapTests()
    {
        Directory.CreateDirectory(Source);
        Deals(
            "1,Dock,Harbour,Ann,Demo,100,USD,2026-12-15,2026-10-01",
            "2,Mill,Farm,Ann,Won,200,USD,2026-11-10,2026-10-01",
            "3,Barn,Farm,Bob,Demo,90000,CHF,2026-12-16,2026-10-01",
            "4,Silo,Farm,Bob,Won,5000,USD,,2026-10-01"
        );
        File.WriteAllText(
            Path.Combine(Source, "users.csv"),
            "User Id,Name,Email,Manager\n7,Ann,ann@x.example,Cleo\n8,Bob,bob@x.example,Cleo\n9,Cleo,cleo@x.example,\n"
        );
    }

    private string Source => Path.Combine(folder, "source");

    private string Mapping => Path.Combine(folder, "mapping.yaml");

    private string Database => Path.Combine(folder, "mine.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Map_ThenImport_ThenAsk_SaysWhatFiguresLeaveOut()
    {
        var mapped = await Map();
        Assert.Equal((0, string.Empty), (mapped.Code, mapped.Error));
        using var proposal = JsonDocument.Parse(mapped.Output);
        Assert.Equal(0, proposal.RootElement.GetProperty("rejected").GetInt64());

        var imported = await Terminal.RunAsync(
            "import",
            "--mapping",
            Mapping,
            "--from",
            Source,
            "--db",
            Database,
            "--today",
            "2026-11-30"
        );
        Assert.Equal((0, string.Empty), (imported.Code, imported.Error));
        Assert.Contains("Access: The whole company is seen by Cleo", imported.Output, StringComparison.Ordinal);
        Assert.Contains("Missing: No forecast calls", imported.Output, StringComparison.Ordinal);

        var asked = await Terminal.RunAsync(
            "ask",
            "what is our pipeline this quarter?",
            "--as",
            "cleo@x.example",
            "--db",
            Database,
            "--today",
            "2026-11-30"
        );
        Assert.Contains("counted as zero: 90,000 CHF", asked.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

        var listed = await Terminal.RunAsync(
            "ask",
            "which deals have no exchange rate?",
            "--as",
            "cleo@x.example",
            "--db",
            Database,
            "--today",
            "2026-11-30"
        );
        Assert.Contains("Barn", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Dock", listed.Output, StringComparison.Ordinal);

        var undated = await Terminal.RunAsync(
            "ask",
            "show won deals without a close date",
            "--as",
            "cleo@x.example",
            "--db",
            Database,
            "--today",
            "2026-11-30"
        );
        Assert.Contains("Silo", undated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ThatWouldLoseAnOpenDeal_EndsWithTwoAndOneSentence()
    {
        await Map();
        Deals(
            "1,Dock,Harbour,Ann,Demo,ten,USD,2026-12-15,2026-10-01",
            "2,Mill,Farm,Ann,Won,200,USD,2026-11-10,2026-10-01"
        );

        var stopped = await Terminal.RunAsync("import", "--mapping", Mapping, "--from", Source, "--db", Database);
        Assert.Equal(2, stopped.Code);
        Assert.Contains(
            "deals.csv line 2: 1 of 2 rows would be lost, open deals: amount 'ten' is not a number",
            stopped.OnlyErrorLine,
            StringComparison.Ordinal
        );

        var accepted = await Terminal.RunAsync(
            "import",
            "--mapping",
            Mapping,
            "--from",
            Source,
            "--db",
            Database,
            "--accept-rejected"
        );
        Assert.Equal(0, accepted.Code);

        var doctor = await Terminal.RunAsync("doctor", "--db", Database, "--format", "json");
        Assert.Contains(
            "deals.csv: 1 row lost: amount 'ten' is not a number (line 2).",
            doctor.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--max-rejected", "2", "--max-rejected is 2; give a share from 0 to 1")]
    [InlineData("--max-rejected", "much", "--max-rejected")]
    public async Task Import_WithABadShare_EndsWithTwo(string option, string value, string sentence)
    {
        var run = await Terminal.RunAsync("import", "--mapping", "salesforce", "--from", Source, option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fiscal-start", "13", "a month from 1 to 12")]
    [InlineData("--currency", "EURO", "three letters")]
    [InlineData("--zone", "Mars", "a name such as Europe/Berlin")]
    [InlineData("--quota-period", "week", "month, quarter or year")]
    [InlineData("--encoding", "klingon", "--encoding: 'klingon' is not an encoding here; use utf-8, utf-16")]
    [InlineData("--won", "Wonn", "--won names 'Wonn', which is no stage of the deals; the stages are Demo, Won.")]
    [InlineData("--sees-all", "Dora", "--sees-all names 'Dora', who is not in users.csv")]
    public async Task Map_WithABadAnswer_EndsWithTwo(string option, string value, string sentence)
    {
        var run = await Terminal.RunAsync("map", "--from", Source, "--out", Mapping, option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(Mapping));
    }

    [Theory]
    [InlineData("nowhere/mapping.yaml", "there is no folder")]
    [InlineData("source/", "which is no file")]
    public async Task Map_ToAPlaceThatCannotBeWritten_EndsWithTwoBeforeItWorks(string file, string sentence)
    {
        var run = await Terminal.RunAsync("map", "--from", Source, "--out", Path.Combine(folder, file));

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_NeverWritesOverAFile_UnlessItIsTold()
    {
        await File.WriteAllTextAsync(Mapping, "mine");

        var refused = await Map();
        Assert.Equal(2, refused.Code);
        Assert.Contains(
            "is there already; give another name with --out",
            refused.OnlyErrorLine,
            StringComparison.Ordinal
        );
        Assert.Equal("mine", await File.ReadAllTextAsync(Mapping));

        Assert.Equal(0, (await Map("--overwrite")).Code);
        Assert.StartsWith("# Proposed by map", await File.ReadAllTextAsync(Mapping), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_WhoseImportWouldStop_SaysSoAndEndsWithTwo()
    {
        Deals(
            "1,Dock,Harbour,Ann,Demo,ten,USD,2026-12-15,2026-10-01",
            "2,Mill,Farm,Ann,Won,200,USD,2026-11-10,2026-10-01",
            "3,Barn,Farm,Bob,Demo,300,USD,2026-12-16,2026-10-01",
            "4,Silo,Farm,Bob,Won,5000,USD,2026-12-16,2026-10-01",
            "5,Shed,Farm,Bob,Demo,500,USD,2026-12-16,2026-10-01"
        );

        var mapped = await Map();

        Assert.Equal((2, string.Empty), (mapped.Code, mapped.Error));
        using var proposal = JsonDocument.Parse(mapped.Output);
        Assert.Equal(
            "deals.csv: 1 of 5 rows would be lost, open deals: amount 'ten' is not a number (1 row, the first in line 2).",
            proposal.RootElement.GetProperty("wouldStop").GetString()
        );
        Assert.True(File.Exists(Mapping));
    }

    [Fact]
    public void Dialogue_AsksAgainUntilAnAnswerCanBeUsed_AndTakesAnEmptyOneForNone()
    {
        var proposal = MappingProposer.Propose(Source, new());
        using var input = new StringReader(
            "0\n4\nkroner\nSEK\n\n\nDmo\nDemo\nannika,cleo@x.example\nAnn,cleo@x.example\n"
        );
        using var output = new StringWriter();

        var answers = MapDialogue.Ask(proposal, new(), input, output);

        Assert.Equal((4, "SEK", null), (answers.FiscalFirstMonth, answers.Currency, answers.Zone));
        Assert.Equal(["Ann", "cleo@x.example"], answers.SeesAll, StringComparer.Ordinal);
        Assert.Empty(answers.Won);
        Assert.Equal(["Demo"], answers.Lost, StringComparer.Ordinal);
        var said = output.ToString();
        Assert.Contains("--fiscal-start is a month from 1 to 12.", said, StringComparison.Ordinal);
        Assert.Contains("--lost names 'Dmo', which is no stage", said, StringComparison.Ordinal);
        Assert.Contains("--sees-all names 'annika', who is not in users.csv", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("import", "--mapping", "salesforce", "--from", ".")]
    [InlineData("ask", "pipeline", "--as", "a@x.example")]
    [InlineData("doctor")]
    public async Task EveryCommand_OnAServerThatIsDown_SaysSoAndKeepsTheConnectionStringToItself(
        params string[] command
    )
    {
        var here = Directory.GetFiles(Environment.CurrentDirectory);
        var run = await Terminal.RunAsync([
            .. command,
            "--db",
            // Refused at once; a second would end before that on a busy machine, and be told as a timeout.
            "Server=127.0.0.1,1;Database=revbot;User ID=bot;Password=s3cret-word;Connect Timeout=15",
            "--RevBot:Provider=SqlServer",
        ]);

        var said = run.Output + run.Error;
        Assert.Equal(command[0] == "import" ? run.Code : 1, run.Code);
        Assert.NotEqual(0, run.Code);
        Assert.DoesNotContain("s3cret-word", said, StringComparison.Ordinal);
        Assert.Equal(here, Directory.GetFiles(Environment.CurrentDirectory));
        if (command[0] != "import")
        {
            Assert.Contains(
                "cannot be reached",
                said.ReplaceLineEndings(" ").Replace("          ", " ", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    private Task<Terminal.Run> Map(params string[] more) =>
        Terminal.RunAsync([
            "map",
            "--from",
            Source,
            "--out",
            Mapping,
            "--fiscal-start",
            "1",
            "--currency",
            "USD",
            "--sees-all",
            "cleo@x.example",
            "--format",
            "json",
            .. more,
        ]);

    private void Deals(params string[] rows) =>
        File.WriteAllText(Path.Combine(Source, "deals.csv"), string.Join('\n', [Header, .. rows]) + "\n");
}
