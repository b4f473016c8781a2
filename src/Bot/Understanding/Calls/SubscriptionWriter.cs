using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes what a person wants of their briefs and alerts.</summary>
internal static partial class SubscriptionWriter
{
    private const int Noon = 12;
    private const int WeekDays = 7;

    // More than anybody means; the function refuses what is longer than a year with its own sentence.
    private const int MostUnits = 10_000;
    private const int HoursInDay = 24;

    /// <summary>Writes action, kind, day, time, until, way, onlyIfChanged and minAmount, as far as they are said.</summary>
    public static void Write(JsonObject arguments, Frame question, ScopedBook book)
    {
        var text = question.Message.Canonical;
        var action = ActionOf(text);
        arguments["action"] = action;
        var kind = Alerts().IsMatch(text) || IsAboutSlips(question) ? "alerts" : OccasionWriter.FindBriefKind(text);
        arguments.Put("kind", kind);
        if (action == "subscribe")
        {
            WriteWishes(arguments, question, kind);
        }
        else if (action == "snooze" && UntilOf(question, book.Today) is { } until)
        {
            arguments["until"] = Dates.Iso(until);
        }
    }

    private static string ActionOf(string text) =>
        Resume().IsMatch(text) ? "resume"
        : Snooze().IsMatch(text) ? "snooze"
        : Stop().IsMatch(text) ? "unsubscribe"
        : Lists().IsMatch(text) ? "list"
        : "subscribe";

    private static void WriteWishes(JsonObject arguments, Frame question, string? kind)
    {
        var text = question.Message.Canonical;
        arguments.Put("day", DayOf(text, kind));
        arguments.Put("time", TimeOf(question.Message.Text));
        arguments.Put(
            "way",
            Mail().IsMatch(text) ? "email"
                : Teams().IsMatch(text) ? "teams"
                : Slack().IsMatch(text) ? "slack"
                : null
        );
        if (OnlyIfChanged().IsMatch(text))
        {
            arguments["onlyIfChanged"] = true;
        }

        if (kind == "alerts" && question.Tests.FirstOrDefault(IsFloor)?.Value is { } amount)
        {
            arguments["minAmount"] = amount.DeepClone();
        }
    }

    // "Tell me when a deal over 200k slips" is a wish for alerts without the word.
    private static bool IsAboutSlips(Frame question) =>
        Tell().IsMatch(question.Message.Canonical) && !OnlyIfChanged().IsMatch(question.Message.Canonical);

    private static bool IsFloor(FieldTest test) => test is { Field: "amount", Op: ">" or ">=" };

    // The first day on which it comes again: after "for two weeks" and "next week", on "until Friday".
    private static LocalDate? UntilOf(Frame question, LocalDate today)
    {
        var text = question.Message.Canonical;
        if (Length().Match(text) is { Success: true } length && CountOf(length.Groups["count"].Value) is { } count)
        {
            return After(today, count, length.Groups["unit"].Value);
        }

        var said = question.Spans.Select(span => span.Time).OfType<TimeValue.Range>().FirstOrDefault()?.Period;
        return said is null ? null
            : Until().IsMatch(text) ? said.Start
            : said.End.PlusDays(1);
    }

    private static int? CountOf(string said) => said is "a" or "an" ? 1 : Numbers.Whole(said);

    private static LocalDate After(LocalDate today, int count, string unit)
    {
        var number = Math.Min(count, MostUnits);
        return unit == "day" ? today.PlusDays(number)
            : unit == "week" ? today.PlusDays(WeekDays * number)
            : today.PlusMonths(number);
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

    [GeneratedRegex(
        @"\b(resume|unpause|unmute|restart)\b|\b(turn|switch) (\w+ ){1,4}back on\b|\bstart (\w+ ){1,4}again\b",
        Patterns.Options
    )]
    private static partial Regex Resume();

    [GeneratedRegex(
        @"\bfor (the next )?(a (?=couple))?(?<count>\w{1,12})( of)? (?<unit>day|week|month)s?\b",
        Patterns.Options
    )]
    private static partial Regex Length();

    [GeneratedRegex(@"\b(until|till|til|before)\b", Patterns.Options)]
    private static partial Regex Until();

    [GeneratedRegex(
        @"\b(by|via|per|as an?|in my) (e ?mail|mail|inbox)\b|\bin my inbox\b|\be ?mail me\b",
        Patterns.Options
    )]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(on|in|by|via|through|over) (ms |microsoft )?teams\b", Patterns.Options)]
    private static partial Regex Teams();

    [GeneratedRegex(@"\b(on|in|by|via|through|over) slack\b", Patterns.Options)]
    private static partial Regex Slack();

    [GeneratedRegex(
        @"\b(only|just) (if|when|where) (\w+ ){0,3}(chang\w+|new|happen\w*|mov\w+)\b|\bif nothing (has )?chang\w+\b",
        Patterns.Options
    )]
    private static partial Regex OnlyIfChanged();

    [GeneratedRegex(@"\b(tell|alert|notify|warn|ping|let) me (know )?(when|whenever|if|once)\b", Patterns.Options)]
    private static partial Regex Tell();

    [GeneratedRegex(@"\b(snooze|pause|suspend|mute|skip)\b", Patterns.Options)]
    private static partial Regex Snooze();

    [GeneratedRegex(
        @"\b(stop|kill|unsubscribe|cancel|(turn|switch) (\w+ ){0,4}off|disable|no more|end|opt (me |us )?out|remove|(take|sign|log|get|leave) (me|us) (off|out)|(don t|do not|not|never) (send|want|need|email|message))\b",
        Patterns.Options
    )]
    private static partial Regex Stop();

    [GeneratedRegex(
        @"\b(list|show|which|what)\b.{0,40}\b(subscri\w+|signed up|alerts (do|am)|briefs (do|am)|get|getting|receive|notifications)\b|\b(what|which \w+) do i get\b|\bwhat am i\b|\bmy subscriptions\b",
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
        @"\b(?<hour>\d{1,2})[:.](?<minute>\d{2})( ?(?<half>[apAP])\.?[mM]\b)?|\b(?<hour>\d{1,2}) ?(?<half>[apAP])\.?[mM]\b|\bat (?<hour>\d{1,2})\b(?![:.]\d|[\d.,:]*[kKmM%])",
        Patterns.Options
    )]
    private static partial Regex Clock();
}
