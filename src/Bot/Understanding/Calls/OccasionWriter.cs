using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes which meeting, and of whom; tells which brief is meant.</summary>
internal static partial class OccasionWriter
{
    /// <summary>Writes kind, team and owner.</summary>
    public static void Write(JsonObject arguments, Frame question, ScopedBook book)
    {
        if (FindMeetingKind(question.Message.Canonical) is { } kind)
        {
            arguments["kind"] = kind;
        }

        foreach (var mention in question.Mentions.Where(mention => !mention.IsExcluded))
        {
            if (mention.Entity.Kind == EntityKind.Team)
            {
                arguments["team"] = mention.Entity.Key;
            }
            else if (mention.Entity.Kind == EntityKind.Owner)
            {
                WritePerson(arguments, mention.Entity.Key, book);
            }
        }

        // A meeting with one person is about that person, whatever else is called what.
        if (arguments.ContainsKey("owner") && !arguments.ContainsKey("kind"))
        {
            arguments["kind"] = "one_on_one";
        }
    }

    private static void WritePerson(JsonObject arguments, string name, ScopedBook book)
    {
        var person = book.People.Sellers.First(seller => string.Equals(seller.Name, name, StringComparison.Ordinal));
        var isOneOnOne = (string?)arguments["kind"] is "one_on_one" or null;
        if (book.People.Leads(person) && person.Team is { } team && !isOneOnOne)
        {
            arguments["team"] = team;
        }
        else
        {
            arguments["owner"] = name;
        }
    }

    private static string? FindMeetingKind(string text) =>
        OneOnOne().IsMatch(text) ? "one_on_one"
        : Quarterly().IsMatch(text) ? "qbr"
        : ForecastCall().IsMatch(text) ? "forecast_call"
        : PipelineReview().IsMatch(text) ? "pipeline_review"
        : null;

    /// <summary>The kind of a brief; null where none is said.</summary>
    public static string? FindBriefKind(string text) =>
        Monthly().IsMatch(text) ? "monthly"
        : Thursday().IsMatch(text) ? "thursday"
        : Deals().IsMatch(text) ? "deals"
        : Monday().IsMatch(text) ? "monday"
        : null;

    [GeneratedRegex(@"\b(1 ?(on|to|:)? ?1|1on1|one (on|to) one|one on ones|coaching|121)\b", Patterns.Options)]
    private static partial Regex OneOnOne();

    [GeneratedRegex(@"\b(qbr|qbrs|quarterly (business )?review|business review)\b", Patterns.Options)]
    private static partial Regex Quarterly();

    [GeneratedRegex(@"\b(forecast|commit) (call|meeting|review|session)\b", Patterns.Options)]
    private static partial Regex ForecastCall();

    [GeneratedRegex(
        @"\b(pipeline|deal|deals|weekly|funnel) (review|meeting|inspection|call|scrub)\b|\bteam meeting\b",
        Patterns.Options
    )]
    private static partial Regex PipelineReview();

    [GeneratedRegex(@"\b(monthly|month)\b", Patterns.Options)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"\b(thursday|forecast update)\b", Patterns.Options)]
    private static partial Regex Thursday();

    [GeneratedRegex(
        @"\bdeals? (brief|briefing|digest|summary|update)\b|\b(brief|briefing|briefed|digest|update)\b.{0,24}\b(on|about|of|for|over|with) ((my|our|the|all|his|her|own|open) )*deals\b",
        Patterns.Options
    )]
    private static partial Regex Deals();

    [GeneratedRegex(@"\b(monday|weekly|week|morning)\b", Patterns.Options)]
    private static partial Regex Monday();
}
