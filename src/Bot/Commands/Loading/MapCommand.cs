using System.CommandLine;
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
        var file = FreeFile(parsed);
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
            Path.GetFileName(file),
            folder,
            common.Clock(parsed).Machine,
            cancellation
        );
        WriteMapping(file, proposal.Yaml);
        if (asJson)
        {
            Console.Out.WriteLine(MapText.ToJson(proposal, tried, file));
        }
        else
        {
            MapText.Write(proposal, tried, file, folder, Console.Out);
        }

        return tried.WouldStop is null ? 0 : 2;
    }

    /// <summary>Where the mapping goes; a file that is there may be the work of somebody.</summary>
    private string FreeFile(ParseResult parsed)
    {
        var file = parsed.GetValue(output) ?? "mapping.yaml";
        if (Path.GetFileName(file).Length == 0 || Directory.Exists(file))
        {
            throw CommandFailure.Usage(
                $"--out is '{file}', which is no file; give the name of one, such as mapping.yaml."
            );
        }

        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
        {
            throw CommandFailure.Usage(
                $"{file} cannot be written, as there is no folder {folder}; make it, or choose another."
            );
        }

        return !File.Exists(file) || parsed.GetValue(overwrite)
            ? file
            : throw CommandFailure.Usage(
                $"{file} is there already; give another name with --out, or --overwrite to write over it."
            );
    }

    private static void WriteMapping(string file, string yaml)
    {
        try
        {
            File.WriteAllText(file, yaml);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Usage($"{file} cannot be written ({problem.Message.TrimEnd('.')}); choose another.");
        }
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
            Encoding = parsed.GetValue(encoding),
        };
        return MapDialogue.Problem(answers) is { } problem ? throw CommandFailure.Usage(problem) : answers;
    }
}
