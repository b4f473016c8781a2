using System.CommandLine;
using System.Globalization;
using RevBot.Data.Database;
using RevBot.Data.Demo;

namespace RevBot.Bot.Commands.Loading;

/// <summary><c>demo [--seed N] [--deals N] [--words FILE] [--out DIR]</c>: database, CRM extract and truth.json.</summary>
internal sealed class DemoCommand
{
    private const int Fewest = 100;
    private const int Most = 8_000_000;

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "The same seed and day give the same bytes.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> deals = new("--deals")
    {
        Description = "How many deals.",
        HelpName = "N",
        DefaultValueFactory = _ => 6000,
    };

    private readonly Option<string?> folder = new("--out")
    {
        Description = "A folder for revbot.db, truth.json and the CRM extract; without it only the database is made.",
        HelpName = "DIR",
    };

    private readonly Option<string?> words = new("--words")
    {
        Description = "A YAML file that renames all in the demo company: people, regions, stages, products and so on.",
        HelpName = "FILE",
    };

    private readonly CommonOptions common;

    private DemoCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var demo = new DemoCommand(common);
        var command = new Command("demo", "Makes the demo company, with effects planted in it.")
        {
            demo.seed,
            demo.deals,
            demo.words,
            demo.folder,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => demo.Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var count = parsed.GetValue(deals);
        if (count is < Fewest or > Most)
        {
            throw CommandFailure.Usage($"--deals is {count}; give a number from {Fewest:#,0} to {Most:#,0}.");
        }

        var settings = common.Settings(parsed);
        var place = parsed.GetValue(folder);
        settings =
            place is null || !common.IsDefaultDatabase(parsed)
                ? settings
                : settings with
                {
                    Database = Path.Combine(place, "revbot.db"),
                };
        var options = DemoMaker.Options(common.Clock(parsed)) with
        {
            Seed = parsed.GetValue(seed),
            Deals = count,
            WordsFile = parsed.GetValue(words),
            ExtractFolder = place is null ? null : Path.Combine(place, "extract"),
        };
        using var progress = new ProgressLine("deals");
        var (database, summary) = DemoMaker.Create(settings, options, new Steps(progress), cancellation);
        if (place is not null)
        {
            File.WriteAllText(Path.Combine(place, "truth.json"), summary.Truth.ToJson());
        }

        progress.Clear();
        WriteSummary(summary, database, place);
        return 0;
    }

    private static void WriteSummary(DemoSummary summary, IDatabase database, string? place)
    {
        Console.Out.WriteLine($"{summary.Truth.Company}, up to {summary.Truth.Today}: {database.Name}");
        foreach (var (table, rows) in summary.Rows)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table, -22}{rows, 12:#,0}"));
        }

        if (place is not null)
        {
            Console.Out.WriteLine($"Planted effects: {Path.Combine(place, "truth.json")}");
            Console.Out.WriteLine($"CRM extract:     {Path.Combine(place, "extract")}");
        }

        Console.Out.WriteLine("Ask as, for example:");
        foreach (var user in SampleUsers.List(database))
        {
            Console.Out.WriteLine($"  {user}");
        }
    }

    private sealed class Steps(ProgressLine line) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => line.Show(value.Done, value.Total);
    }
}
