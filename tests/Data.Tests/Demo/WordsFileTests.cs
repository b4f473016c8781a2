using RevBot.Data.Demo;
using RevBot.Data.Import;

namespace RevBot.Data.Tests.Demo;

/// <summary>A words file renames what it names; a bad one is one sentence with the line, and nothing is written.</summary>
public sealed class WordsFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("revbot-words-").FullName;

    [Fact]
    public void File_ThatNamesOnlyTheStages_LeavesTheRestAsItIs()
    {
        using var plain = DemoDatabase.Make(300);
        using var renamed = DemoDatabase.Make(300, words: Write("stages: [A, B, C, D, E, Yes, No]"));

        Assert.Equal(
            ["A", "B", "C", "D", "E", "Yes", "No"],
            renamed.All<string>("SELECT name FROM stage ORDER BY position")
        );
        Assert.Equal(plain.All<string>(Deals), renamed.All<string>(Deals));
        Assert.Equal(plain.Summary.Truth.ChampionLoss.Members, renamed.Summary.Truth.ChampionLoss.Members);
    }

    [Fact]
    public void Accounts_ThatTheFileNames_ExistInACompanyOfAnySize()
    {
        var words = Write("accounts: [Target, Gap Health, Café Olé]");
        using var small = DemoDatabase.Make(100, words: words);
        using var large = DemoDatabase.Make(3000, words: words);

        foreach (var demo in new[] { small, large })
        {
            Assert.Equal(
                3,
                demo.One<int>("SELECT COUNT(*) FROM account WHERE name IN ('Target', 'Gap Health', 'Café Olé')")
            );
        }
    }

    [Fact]
    public void Company_OfAnotherCurrencyAndFiscalYear_IsRememberedAsSuch()
    {
        using var demo = DemoDatabase.Make(
            300,
            words: Write("currency: CHF\nfiscalFirstMonth: 10\nrates: { EUR: 0.94, USD: 0.88, GBP: 1.1 }")
        );

        Assert.Equal("CHF", demo.One<string>("SELECT value FROM setting WHERE name = 'currency'"));
        Assert.Equal("10", demo.One<string>("SELECT value FROM setting WHERE name = 'fiscal.first_month'"));
        Assert.Equal("CHF", demo.One<string>("SELECT MAX(currency) FROM quota"));
        Assert.Equal(20261001, demo.One<int>("SELECT MAX(period_start) FROM quota"));
        Assert.Equal("2027-Q1", demo.Summary.Truth.Quarters[^1].Id);
    }

    [Theory]
    [InlineData("", "words.yaml line 1: the words file is empty")]
    [InlineData("stage: [A]", "words.yaml line 1: the key 'stage' is unknown here; known are company, currency")]
    [InlineData("company: X\nstages: [A, B]", "words.yaml line 2: this list has 2 entries; give 7.")]
    [InlineData("segments: [Big, Small, big]", "words.yaml line 1: 'big' stands twice in the list")]
    [InlineData("segments:\n- Big\n- ''\n- Small", "words.yaml line 3: '' cannot be a name")]
    [InlineData("fiscalFirstMonth: 13", "words.yaml line 1: '13' is not a whole number from 1 to 12.")]
    [InlineData("currency: EURO", "words.yaml line 1: 'EURO' is not a currency code")]
    [InlineData(
        "currency: JPY\nrates: { EUR: 160, GBP: 200, USD: 150 }",
        "words.yaml line 1: JPY has no hundredth parts"
    )]
    [InlineData(
        "currency: GBP",
        "words.yaml line 1: the territory 'US East' is priced in USD, for which 'rates' has no rate"
    )]
    [InlineData("rates: { EUR: 0 }", "words.yaml line 1: a rate is a number from 0.01 to 1000.")]
    [InlineData("rates: { EUR: 1.1, GBP: 1.2, USD: 1 }", "USD is the company's own currency and needs no rate")]
    [InlineData(
        "lossReasons: { competitor: X }",
        "words.yaml line 1: 'champion' is missing here; give competitor, champion, others."
    )]
    [InlineData("industries: { Care: [A] }", "words.yaml line 1: there are 1 industries; give 10.")]
    [InlineData("leaders:\n  chief: Anna", "words.yaml line 2: ")]
    public void File_ThatIsWrong_IsRefusedInOneSentence(string yaml, string sentence)
    {
        var problem = Refused(Write(yaml));

        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void People_WhoWouldShareAnAddress_AreRefused()
    {
        var file = Write(
            "leaders: { chief: &a { name: Jörg Groß, title: T, team: All }, vicePresidents: [ { name: Jorg Gross, title: T, team: A }, { name: B C, title: T, team: B } ], analyst: { name: D E, title: T }, administrator: { name: F G, title: T } }"
        );

        var problem = Refused(file);

        Assert.Contains(
            "'Jorg Gross' and 'Jörg Groß' get the same e-mail address",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void File_ThatIsNotThere_IsRefusedByItsPath()
    {
        var path = Path.Combine(folder, "none.yaml");

        var problem = Refused(path);

        Assert.StartsWith(path, problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private const string Deals = "SELECT id || name || COALESCE(competitor, '') FROM opportunity ORDER BY id";

    private static ImportException Refused(string words)
    {
        using var demo = DemoDatabase.Unmade();
        var options = new DemoOptions { Today = DemoDatabase.Today, WordsFile = words };
        var problem = Assert.Throws<ImportException>(() =>
            DemoCompany.Create(demo.Database, options, progress: null, CancellationToken.None)
        );
        Assert.False(demo.Database.Exists);
        return problem;
    }

    private string Write(string yaml)
    {
        var path = Path.Combine(folder, "words.yaml");
        File.WriteAllText(path, yaml);
        return path;
    }
}
