using System.Text.Json.Nodes;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Routing.Calls;

/// <summary>Writes the arguments of a brief: which kind, whose, and of which quarter.</summary>
internal static class BriefWriter
{
    private static readonly (string Word, string Kind)[] Kinds =
    [
        ("thursday", "thursday"),
        ("monthly", "monthly"),
        ("month", "monthly"),
        ("monday", "monday"),
        ("deals", "deals"),
    ];

    /// <summary>Writes what was said; "this week" and "Monday" name the kind, not the quarter that it is about.</summary>
    public static void Write(JsonObject arguments, Question question, ScopedBook book)
    {
        if (Kinds.FirstOrDefault(known => question.Says(known.Word)).Kind is { } kind)
        {
            arguments["kind"] = kind;
        }

        if (FilterWriter.Write(question, book) is { } filter)
        {
            WriteWhose(arguments, filter);
        }

        if (question.Time.Period is { Kind: PeriodKind.Quarter } quarter)
        {
            arguments["period"] = quarter.Id;
        }
    }

    // One team or one seller is named; anything else is a filter.
    private static void WriteWhose(JsonObject arguments, JsonObject filter)
    {
        if (filter.Count == 1 && (Only(filter, "teams") ?? Only(filter, "owners")) is { } team)
        {
            arguments["team"] = team;
        }
        else
        {
            arguments["filter"] = filter;
        }
    }

    private static string? Only(JsonObject filter, string field) =>
        filter[field] is JsonArray { Count: 1 } names ? (string?)names[0] : null;
}
