using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Functions;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>Finds an earlier answer to the same question by the same person.</summary>
internal static class EarlierAnswer
{
    private static readonly string[] TimeArguments = ["period", "compareTo", "since", "until"];

    /// <summary>The newest answer to the same question, of a day where one is named; null where there is none.</summary>
    public static StoredAnswer? Find(StoredAnswer later, AnswerStore answers, Company company, LocalDate? day) =>
        answers
            .Before(later.SellerId, later.AnsweredAt)
            .Where(earlier => day is not { } wanted || company.DayOf(earlier.AsOf) == wanted)
            .FirstOrDefault(earlier => IsSameQuestion(earlier, later, company));

    // The same functions with the same arguments; or with the period that was current then where the later one is of the
    // period that is current now: "this quarter" both times.
    private static bool IsSameQuestion(StoredAnswer earlier, StoredAnswer later, Company company) =>
        earlier.Calls.Count == later.Calls.Count
        && earlier
            .Calls.Zip(later.Calls)
            .All(pair =>
                string.Equals(pair.First.Function, pair.Second.Function, StringComparison.Ordinal)
                && string.Equals(
                    Normal(pair.First, company, earlier.AsOf),
                    Normal(pair.Second, company, later.AsOf),
                    StringComparison.Ordinal
                )
            );

    private static string Normal(FunctionCall call, Company company, Instant asOf)
    {
        var arguments = JsonNode.Parse(call.Arguments.GetRawText())!.AsObject();
        var today = company.DayOf(asOf);
        foreach (var name in TimeArguments)
        {
            if (
                arguments[name]?.GetValue<string>() is { } text
                && PeriodParser.Parse(text, company.Calendar) is { } period
                && period.Kind != PeriodKind.Days
                && period.Contains(today)
            )
            {
                arguments[name] = $"current {period.Kind}";
            }
        }

        return arguments.ToJsonString();
    }
}
