using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes the arguments of a brief: which kind, whose, and of which quarter.</summary>
internal static class BriefWriter
{
    /// <summary>Writes what was said; "this week" and "Monday" name the kind, not the quarter that it is about.</summary>
    public static void Write(JsonObject arguments, Frame question, ScopedBook book)
    {
        if (OccasionWriter.FindBriefKind(question.Message.Canonical) is { } kind)
        {
            arguments["kind"] = kind;
        }

        if (FilterWriter.Write(question, book) is { } filter)
        {
            WriteWhose(arguments, filter, book);
        }

        var isMonthly = (string?)arguments["kind"] == "monthly";
        if (
            question.Time.Period is { } period
            && (period.Kind == PeriodKind.Quarter || (isMonthly && period.Kind == PeriodKind.Month))
        )
        {
            arguments["period"] = period.Id;
        }
    }

    // One team or one seller is named; anything else is a filter.
    private static void WriteWhose(JsonObject arguments, JsonObject filter, ScopedBook book)
    {
        if (filter.Count == 1 && (Only(filter, "teams") ?? Only(filter, "owners")) is { } whose)
        {
            arguments["team"] = TeamOf(whose, book) ?? whose;
        }
        else
        {
            arguments["filter"] = filter;
        }
    }

    // Who leads people is named for the team.
    private static string? TeamOf(string name, ScopedBook book) =>
        book.People.Sellers.FirstOrDefault(seller => string.Equals(seller.Name, name, StringComparison.Ordinal))
            is { } person
        && book.People.Leads(person)
            ? person.Team
            : null;

    private static string? Only(JsonObject filter, string field) =>
        filter[field] is JsonArray { Count: 1 } names ? (string?)names[0] : null;
}
