using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes what a person wants of their briefs and alerts.</summary>
internal static partial class SubscriptionWriter
{
    private const int Noon = 12;
    private const int HoursInDay = 24;

    /// <summary>Writes action, kind, day and time.</summary>
    public static void Write(JsonObject arguments, Frame question)
    {
        var text = question.Message.Canonical;
        var action =
            Snooze().IsMatch(text) ? "snooze"
            : Stop().IsMatch(text) ? "unsubscribe"
            : Lists().IsMatch(text) ? "list"
            : "subscribe";
        arguments["action"] = action;
        var kind = Alerts().IsMatch(text) ? "alerts" : OccasionWriter.FindBriefKind(text);
        if (kind is not null)
        {
            arguments["kind"] = kind;
        }

        if (action == "subscribe" && DayOf(text, kind) is { } day)
        {
            arguments["day"] = day;
        }

        if (action == "subscribe" && TimeOf(question.Message.Text) is { } time)
        {
            arguments["time"] = time;
        }
    }

    // "The Monday brief" names the brief, "every Monday" the day.
    private static string? DayOf(string text, string? kind)
    {
        var match = Day().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var weekday = match.Groups["day"].Value;
        return match.Groups["nth"].Success ? $"{match.Groups["nth"].Value} {Upper(weekday)}"
            : match.Groups["every"].Success || weekday != kind ? Upper(weekday)
            : null;
    }

    private static string? TimeOf(string text)
    {
        if (Clock().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success
            ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture)
            : 0;
        hour = match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "P" when hour < Noon => hour + Noon,
            "A" when hour == Noon => 0,
            _ => hour,
        };
        return hour < HoursInDay && minute < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}")
            : null;
    }

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"\b(snooze|pause|suspend|mute|skip)\b", Patterns.Options)]
    private static partial Regex Snooze();

    [GeneratedRegex(
        @"\b(stop|kill|unsubscribe|cancel|turn off|switch off|disable|no more|end|opt out|remove|(don t|do not|not|never) (send|want|need|email|message))\b",
        Patterns.Options
    )]
    private static partial Regex Stop();

    [GeneratedRegex(
        @"\b(list|show|which|what)\b.{0,40}\b(subscri\w+|signed up|alerts (do|am)|briefs (do|am)|get|getting|receive|notifications)\b|\bwhat am i\b|\bmy subscriptions\b",
        Patterns.Options
    )]
    private static partial Regex Lists();

    [GeneratedRegex(@"\b(alerts?|notif\w+|warnings?|ping me)\b", Patterns.Options)]
    private static partial Regex Alerts();

    [GeneratedRegex(
        @"\b((?<every>every|each|on)( the)? |(the )?)?((?<nth>first|second|third|fourth|last) )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b",
        Patterns.Options
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?<hour>\d{1,2})[:.](?<minute>\d{2})( ?(?<half>[apAP])\.?[mM]\b)?|\b(?<hour>\d{1,2}) ?(?<half>[apAP])\.?[mM]\b|\bat (?<hour>\d{1,2})\b(?![\d.,:]*[kKmM%])",
        Patterns.Options
    )]
    private static partial Regex Clock();
}
