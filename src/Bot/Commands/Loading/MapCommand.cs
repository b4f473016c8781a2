using System.CommandLine;
using System.Text;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary><c>map --from DIR [--out FILE]</c>: proposes a mapping for a source that none is shipped for, and tries it.</summary>
internal sealed class MapCommand
{
    private const string UsualFile = "mapping.yaml";

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

    private readonly Option<bool> overwrite = new("--overwrite")
    {
        Description = "Writes the mapping over a file that is there.",
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = $"What the files are encoded in: {string.Join(", ", CrmImport.Encodings)}.",
        HelpName = "NAME",
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
            map.overwrite,
            map.encoding,
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
        var file = Target(parsed);
        var answers = Answers(parsed);
        var proposal = MappingProposer.Propose(folder, answers);
        if (proposal.ProblemOf(answers) is { } problem)
        {
            throw CommandFailure.Usage(problem);
        }

        var asJson = parsed.GetValue(format) == "json";
        if (!asJson && !Console.IsInputRedirected && proposal.Questions.Count > 0)
        {
            answers = MapDialogue.Ask(proposal, answers, Console.In, Console.Out);
            proposal = MappingProposer.Propose(folder, answers);
        }

        var tried = MapTrial.Run(
            proposal.Yaml,
            Path.GetFileName(file.Path),
            folder,
            common.Clock(parsed).Machine,
            cancellation
        );
        file.Write(Encoding.UTF8.GetBytes(proposal.Yaml));
        if (asJson)
        {
            Console.Out.WriteLine(MapText.ToJson(proposal, tried, file.Path));
        }
        else
        {
            MapText.Write(proposal, tried, file.Path, folder, Console.Out);
        }

        return tried.WouldStop is null ? 0 : 2;
    }

    // A file that is there may be the work of somebody.
    private OutputFile Target(ParseResult parsed) =>
        OutputFile.Choose(parsed.GetValue(output) ?? UsualFile, "--out", UsualFile, parsed.GetValue(overwrite));

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
            Encoding = parsed.GetValue(encoding),
        };
        return MapDialogue.Problem(answers) is { } problem ? throw CommandFailure.Usage(problem) : answers;
    }
}
