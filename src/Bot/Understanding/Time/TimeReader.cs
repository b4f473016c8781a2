using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// Reads when a question is about, in two steps: the periods that it names, then what the words before each make of it
/// (since, until, between, against).
/// </summary>
internal static partial class TimeReader
{
    private const char Taken = '#';

    /// <summary>Reads a canonical message; stretches of <c>#</c> are taken by other readings.</summary>
    public static TimeReading Read(string canonical, Today today)
    {
        var reading = Comparisons(canonical, TimeReading.None, out var rest);
        var spots = Periods(rest, today);
        for (var index = 0; index < spots.Count; index++)
        {
            var joined = index + 1 < spots.Count ? Joined(canonical, spots[index], spots[index + 1]) : null;
            reading = Add(canonical, reading, joined ?? spots[index], today);
            index += joined is null ? 0 : 1;
        }

        return Settled(reading, today);
    }

    private static List<PeriodMention> Periods(string canonical, Today today)
    {
        var found = new List<PeriodMention>();
        var rest = canonical.ToCharArray();
        foreach (var rule in PeriodRules.All)
        {
            foreach (var match in rule.Pattern.EnumerateMatches(rest))
            {
                // At its place, because some rules look at the word before.
                var whole = rule.Pattern.Match(new string(rest), match.Index);
                if (whole.Success && rule.Read(whole.Groups, today) is { } period)
                {
                    found.Add(new(match.Index, match.Length, period, rule.IsEnd) { IsBareMonth = rule.IsBareMonth });
                    Array.Fill(rest, Taken, match.Index, match.Length);
                }
            }
        }

        return [.. found.OrderBy(spot => spot.Start)];
    }

    private static TimeReading Comparisons(string canonical, TimeReading reading, out string rest)
    {
        rest = canonical;
        if (YearOverYear().Match(canonical) is { Success: true } year)
        {
            rest = Blank(rest, year);
            reading = reading with { ComparesYearEarlier = true, Mentions = [new(year.Index, year.Length, "compare")] };
        }
        else if (OverPrevious().Match(canonical) is { Success: true } previous)
        {
            rest = Blank(rest, previous);
            reading = reading with
            {
                ComparesPrevious = true,
                Mentions = [new(previous.Index, previous.Length, "compare")],
            };
        }

        return reading;
    }

    private static string Blank(string text, Match match) =>
        string.Concat(
            text.AsSpan(0, match.Index),
            new string(Taken, match.Length),
            text.AsSpan(match.Index + match.Length)
        );

    // "between 1 March and mid April", "from Q1 to Q3", "2026-11-01 to 2026-11-22".
    private static PeriodMention? Joined(string canonical, PeriodMention first, PeriodMention second)
    {
        var between = canonical[(first.Start + first.Length)..second.Start].Trim();
        var isRange =
            between is "to" or "until" or "till" or "through" or "thru"
            || (between is "and" && LeadOf(canonical, first.Start).Contains("between", StringComparison.Ordinal));
        return isRange && first.Period.Start <= second.Period.End
            ? new(
                first.Start,
                second.Start + second.Length - first.Start,
                Period.Between(first.Period.Start, second.Period.End),
                false
            )
            : null;
    }

    private static TimeReading Add(string canonical, TimeReading reading, PeriodMention spot, Today today)
    {
        var lead = Lead().Match(LeadOf(canonical, spot.Start));
        var word = lead.Groups["word"].Value;
        var length = lead.Success ? lead.Length : 0;
        TimeSpot Spot(string role) => new(spot.Start - length, spot.Length + length, role);
        return word switch
        {
            "since" or "after" or "starting" => reading with
            {
                Since = spot.Period.Start,
                Mentions = [.. reading.Mentions, Spot("since")],
            },
            "vs" or "versus" or "against" or "than" or "to" or "with" => reading with
            {
                CompareTo = spot.Period,
                Mentions = [.. reading.Mentions, Spot("compare")],
            },
            _ when reading.Period is not null => reading with
            {
                Beside = reading.Beside ?? spot.Period,
                Mentions = [.. reading.Mentions, Spot("period")],
            },
            "by" or "before" or "until" or "till" or "through" => reading with
            {
                Period = spot.Period,
                IsDeadline = spot.Period.End >= today.Day,
                IsBareMonth = spot.IsBareMonth,
                Until = spot.Period.End,
                Mentions = [.. reading.Mentions, Spot("period")],
            },
            _ => reading with
            {
                Period = spot.Period,
                IsDeadline = spot.IsEnd,
                IsBareMonth = spot.IsBareMonth,
                Mentions = [.. reading.Mentions, Spot("period")],
            },
        };
    }

    // "compare this quarter with last", "year over year": the comparison follows from the period.
    private static TimeReading Settled(TimeReading reading, Today today)
    {
        if (reading.CompareTo is not null || (!reading.ComparesYearEarlier && !reading.ComparesPrevious))
        {
            return reading;
        }

        var period = reading.Period ?? today.Near(PeriodKind.Quarter, 0);
        return reading with
        {
            CompareTo = reading.ComparesYearEarlier
                ? today.Calendar.YearEarlier(period)
                : today.Calendar.Shift(period, -1),
        };
    }

    private static string LeadOf(string canonical, int start) => canonical[..start].TrimEnd() + ' ';

    [GeneratedRegex(
        @"\b((compared|comparing|relative|as opposed) (?<word>to|with)|(?<word>since|after|starting|vs|versus|against|than|by|before|until|till|through)( the)?) $",
        Patterns.Options
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"\b(year over year|year on year|yoy|y o y|(vs|versus|compared to|compared with|against|than) (the )?(same (period|time|quarter|month) )?(a year (ago|before|earlier)|(of )?last year 's|(the )?same (period|time|quarter|month) (of )?last year|(the )?year before))\b",
        Patterns.Options
    )]
    private static partial Regex YearOverYear();

    [GeneratedRegex(
        @"\b(quarter over quarter|quarter on quarter|qoq|q o q|month over month|mom|week over week|wow|(vs|versus|compared to|compared with|against|than) (the )?(previous|prior|last)( (period|one)|$)|(vs|versus|compared to|compared with|against|than) (before|the (one|quarter|month) before))\b",
        Patterns.Options
    )]
    private static partial Regex OverPrevious();
}
