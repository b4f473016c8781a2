using System.Globalization;
using NodaTime;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary>Asks in the terminal what a source does not say. An empty answer leaves what is taken otherwise.</summary>
internal static class MapDialogue
{
    private static readonly string[] Periods = ["month", "quarter", "year"];

    /// <summary>Asks each question until the answer can be used. Side effect: writes and reads lines.</summary>
    public static MapAnswers Ask(MapProposal proposal, MapAnswers answers, TextReader input, TextWriter output)
    {
        foreach (var question in proposal.Questions)
        {
            for (var isOpen = true; isOpen; )
            {
                output.WriteLine($"{question.Text} [{question.Otherwise}]");
                output.Write("> ");
                var text = input.ReadLine()?.Trim() ?? "";
                var answered = text.Length == 0 ? answers : With(answers, question.Key, text);
                var problem = answered is null
                    ? "That is not an answer here."
                    : Problem(answered) ?? proposal.ProblemOf(answered);
                isOpen = problem is not null;
                if (isOpen)
                {
                    output.WriteLine(problem);
                }
                else
                {
                    answers = answered!;
                }
            }
        }

        return answers;
    }

    /// <summary>What is wrong with answers, one sentence; null where nothing is.</summary>
    public static string? Problem(MapAnswers answers) =>
        answers.FiscalFirstMonth is < 1 or > 12 ? "--fiscal-start is a month from 1 to 12."
        : answers.Currency is { } code && (code.Length != 3 || !code.All(char.IsAsciiLetter))
            ? "--currency is three letters such as USD."
        : answers.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null
            ? "--zone is a name such as Europe/Berlin or UTC."
        : answers.QuotaPeriod is { } period && !Periods.Contains(period, StringComparer.Ordinal)
            ? "--quota-period is month, quarter or year."
        : answers.Encoding is { } encoding && CrmImport.ProblemOfEncoding(encoding) is { } problem
            ? $"--encoding: {problem}"
        : null;

    /// <summary>The texts of a list that is divided by commas.</summary>
    public static IReadOnlyList<string> List(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static MapAnswers? With(MapAnswers answers, string key, string text) =>
        key switch
        {
            "fiscal-start" => int.TryParse(text, CultureInfo.InvariantCulture, out var month)
                ? answers with
                {
                    FiscalFirstMonth = month,
                }
                : null,
            "currency" => answers with { Currency = text.ToUpperInvariant() },
            "zone" => answers with { Zone = text },
            "won" => answers with { Won = List(text) },
            "lost" => answers with { Lost = List(text) },
            "sees-all" => answers with { SeesAll = List(text) },
            "quota-period" => answers with { QuotaPeriod = text.ToLowerInvariant() },
            "day-first" => text.ToLowerInvariant() switch
            {
                "yes" or "y" or "true" => answers with { IsDayFirst = true },
                "no" or "n" or "false" => answers with { IsDayFirst = false },
                _ => null,
            },
            _ => answers,
        };
}
