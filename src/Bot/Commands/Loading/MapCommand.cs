using System.CommandLine;
using RevBot.Data.Database;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary><c>map --from DIR [--out FILE]</c>: proposes a mapping for a source that none is shipped for, and tries it.</summary>
internal sealed class MapCommand
{
    private readonly Option<string> from = new("--from")
    {
        Description = "The folder with the source's CSV files. It is only read.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> output = new("--out")
    {
        Description = "Where the mapping is written; mapping.yaml when not given.",
        HelpName = "FILE",
    };

    private readonly Option<int?> fiscal = new("--fiscal-start")
    {
        Description = "The first month of the fiscal year, 1 to 12.",
        HelpName = "MONTH",
    };

    private readonly Option<string?> currency = new("--currency")
    {
        Description = "The reporting currency, such as USD.",
        HelpName = "CODE",
    };

    private readonly Option<string?> zone = new("--zone")
    {
        Description = "The reporting time zone, such as Europe/Berlin.",
        HelpName = "ZONE",
    };

    private readonly Option<string?> won = new("--won")
    {
        Description = "The stages that are won, divided by commas.",
        HelpName = "STAGES",
    };

    private readonly Option<string?> lost = new("--lost")
    {
        Description = "The stages that are lost, divided by commas.",
        HelpName = "STAGES",
    };

    private readonly Option<string?> seesAll = new("--sees-all")
    {
        Description = "Who sees the whole company: ids, names or addresses, divided by commas.",
        HelpName = "PEOPLE",
    };

    private readonly Option<string?> quota = new("--quota-period")
    {
        Description = "What a quota is for where the source has no end: month, quarter or year.",
        HelpName = "PERIOD",
    };

    private readonly Option<bool?> dayFirst = new("--day-first")
    {
        Description = "Whether dates that could be either are written with the day first: true or false.",
        HelpName = "YES",
    };

    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly CommonOptions common;

    private MapCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var map = new MapCommand(common);
        var command = new Command("map", "Proposes a mapping for a source's CSV files, tries it, and writes it.")
        {
            map.from,
            map.output,
            map.fiscal,
            map.currency,
            map.zone,
            map.won,
            map.lost,
            map.seesAll,
            map.quota,
            map.dayFirst,
            map.format,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => map.Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(from)!;
        var answers = Answers(parsed);
        var proposal = MappingProposer.Propose(folder, answers);
        var asJson = parsed.GetValue(format) == "json";
        if (!asJson && !Console.IsInputRedirected && proposal.Questions.Count > 0)
        {
            answers = MapDialogue.Ask(proposal.Questions, answers, Console.In, Console.Out);
            proposal = MappingProposer.Propose(folder, answers);
        }

        var file = parsed.GetValue(output) ?? "mapping.yaml";
        File.WriteAllText(file, proposal.Yaml);
        var tried = Try(file, folder, common.Clock(parsed).Machine, cancellation);
        if (asJson)
        {
            Console.Out.WriteLine(MapText.ToJson(proposal, tried, file));
        }
        else
        {
            MapText.Write(proposal, tried, file, folder, Console.Out);
        }

        return 0;
    }

    private MapAnswers Answers(ParseResult parsed)
    {
        var answers = new MapAnswers
        {
            FiscalFirstMonth = parsed.GetValue(fiscal),
            Currency = parsed.GetValue(currency)?.ToUpperInvariant(),
            Zone = parsed.GetValue(zone),
            Won = MapDialogue.List(parsed.GetValue(won)),
            Lost = MapDialogue.List(parsed.GetValue(lost)),
            SeesAll = MapDialogue.List(parsed.GetValue(seesAll)),
            QuotaPeriod = parsed.GetValue(quota),
            IsDayFirst = parsed.GetValue(dayFirst),
        };
        return MapDialogue.Problem(answers) is { } problem ? throw CommandFailure.Usage(problem) : answers;
    }

    /// <summary>Loads the source by the mapping into a database that is thrown away; null and a sentence where it cannot be.</summary>
    private static MapTrial Try(string mapping, string folder, NodaTime.Instant now, CancellationToken cancellation)
    {
        var place = Directory.CreateTempSubdirectory("revbot-map");
        try
        {
            var request = new ImportRequest
            {
                Mapping = Path.GetFullPath(mapping),
                From = folder,
                Now = now,
                RejectFile = Path.Combine(place.FullName, "rejected.csv"),
                Rejects = new() { GoesOn = true },
            };
            var database = new SqliteDatabase(Path.Combine(place.FullName, "trial.db"));
            return new(CrmImport.Run(database, request, null, cancellation), null);
        }
        catch (ImportException problem)
        {
            return new(null, problem.Message);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            place.Delete(recursive: true);
        }
    }
}
