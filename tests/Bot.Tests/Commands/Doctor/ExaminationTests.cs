using Microsoft.Extensions.Configuration;
using RevBot.Bot.Commands.Doctor;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;

namespace RevBot.Bot.Tests.Commands.Doctor;

public sealed class ExaminationTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public void Examination_OfTheDemoCompany_ChangesNoByteAndNoFile()
    {
        var before = File.ReadAllBytes(demo.Path);

        var findings = Examine(demo.Path);

        Assert.All(findings, finding => Assert.Equal(CheckState.Ok, finding.State));
        Assert.Equal(before, File.ReadAllBytes(demo.Path));
        Assert.Equal(demo.Path, Assert.Single(Directory.EnumerateFileSystemEntries(demo.Folder)));
    }

    [Fact]
    public void Examination_WhileAnotherProcessWrites_SeesWhatItHasWritten()
    {
        using var writing = demo.Database.Open();
        demo.Execute("DELETE FROM quota");

        var finding = Assert.Single(Examine(demo.Path), finding => finding.State != CheckState.Ok);

        Assert.StartsWith("No quotas", finding.Found, StringComparison.Ordinal);
        Assert.Contains("get_forecast", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Examination_OfAnEmptyFile_SaysThatItHasNoTables()
    {
        var file = Other("empty.db", []);

        Assert.Contains("has no tables yet", Problem(Examine(file), "database").Found, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(file).Length);
    }

    [Fact]
    public void Examination_OfAFileThatIsNoDatabase_SaysSo()
    {
        var file = Other("letter.db", "Dear doctor, I am no database at all."u8.ToArray());

        Assert.Contains("is not a SQLite database", Problem(Examine(file), "database").Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Examination_OfADamagedDatabase_SaysThatItCannotBeRead()
    {
        var bytes = File.ReadAllBytes(demo.Path);
        bytes.AsSpan(100, bytes.Length - 100).Fill(0x5A);

        Assert.Contains(
            "cannot be",
            Problem(Examine(Other("damaged.db", bytes)), "database").Found,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Examination_OfAnotherProgramsDatabase_SaysSo()
    {
        demo.Execute("DROP TABLE schema_version");

        Assert.Contains("of another program", Problem(Examine(demo.Path), "database").Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Examination_OfANewerDatabase_SaysToUpdate()
    {
        demo.Execute("INSERT INTO schema_version (number, name, applied_at) VALUES (999, 'later', 0)");

        var finding = Problem(Examine(demo.Path), "schema");

        Assert.StartsWith("999, newer than", finding.Found, StringComparison.Ordinal);
        Assert.StartsWith("Update RevBot", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_OlderThanTheProgram_IsAWarningThatSaysWhatBringsItUp()
    {
        var finding = DatabaseCheck.SchemaOf(1, 2);

        Assert.Equal((CheckState.Warning, "schema"), (finding.State, finding.Check));
        Assert.StartsWith("1, older than the 2", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Examination_WithoutAnyDeal_SaysToLoadSome()
    {
        demo.Execute(
            "DELETE FROM sync_run; DELETE FROM crm_mirror; DELETE FROM signal; DELETE FROM contact_role; DELETE FROM activity_day; DELETE FROM activity; DELETE FROM opportunity_country; DELETE FROM opportunity_version; DELETE FROM opportunity"
        );

        Assert.Equal("No deals have been loaded.", Problem(Examine(demo.Path), "data").Found);
    }

    [Fact]
    public void Examination_OfAServerThatCannotBeReached_KeepsThePasswordToItself()
    {
        var source = "Server=127.0.0.1,1;Database=revbot;User ID=bot;Password=s3cret-word;Connect Timeout=1";

        var findings = Examine(source, ("RevBot:Provider", "SqlServer"));

        Assert.Contains("cannot be reached", Problem(findings, "database").Found, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-word", DoctorReport.ToJson(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Examination_OfAConnectionStringWithoutItsProvider_KeepsThePasswordToItself()
    {
        var findings = Examine("Server=db;Database=revbot;Password=s3cret-word");

        Assert.Contains("RevBot:Provider=SqlServer", Problem(findings, "database").Found, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-word", DoctorReport.ToJson(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_WithTwoThatCannotBeUsedAndOneMisspelt_AreAllNamed()
    {
        var findings = Examine(
                demo.Path,
                ("RevBot:Fiscal:FirstMonth", "13"),
                ("RevBot:Freshness:Limit", "soon"),
                ("RevBot:Curency", "EUR")
            )
            .Where(finding => finding.Check == "settings")
            .ToArray();

        Assert.Equal(
            [CheckState.Problem, CheckState.Problem, CheckState.Warning],
            findings.Select(found => found.State)
        );
        Assert.Contains("RevBot:Fiscal:FirstMonth is \"13\"", findings[0].Found, StringComparison.Ordinal);
        Assert.Contains("RevBot:Freshness:Limit is \"soon\"", findings[1].Found, StringComparison.Ordinal);
        Assert.Contains("RevBot:Curency", findings[2].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Prompts_FolderWithoutTemplates_NamesTheFunctionsThatLackOne()
    {
        Directory.CreateDirectory(Path.Combine(demo.Folder, "answers"));

        var findings = PromptsCheck.Run(demo.Folder).ToArray();

        Assert.Contains(findings, found => found.Found.StartsWith("get_forecast has no", StringComparison.Ordinal));
        Assert.All(findings, found => Assert.Equal(CheckState.Problem, found.State));
    }

    [Fact]
    public void Prompts_WithoutTheWordingOfBriefs_IsAProblem()
    {
        var answers = Directory.CreateDirectory(Path.Combine(demo.Folder, "answers"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RevBotServices.PromptsFolder, "answers")))
        {
            File.Copy(file, Path.Combine(answers.FullName, Path.GetFileName(file)));
        }

        var finding = Assert.Single(PromptsCheck.Run(demo.Folder));

        Assert.Equal(CheckState.Problem, finding.State);
        Assert.Contains("briefs", finding.Found, StringComparison.Ordinal);
    }

    internal static IReadOnlyList<Finding> Examine(string database, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();
        var reading = CheckedSettings.Bind(configuration);
        return Examination.Run(
            reading with
            {
                Settings = reading.Settings with { Database = database },
            },
            DemoFile.Clock,
            RevBotServices.PromptsFolder,
            CancellationToken.None
        );
    }

    private static Finding Problem(IEnumerable<Finding> findings, string check)
    {
        var finding = Assert.Single(findings, finding => finding.Check == check);
        Assert.Equal(CheckState.Problem, finding.State);
        return finding;
    }

    private string Other(string name, byte[] bytes)
    {
        var file = Path.Combine(demo.Folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
