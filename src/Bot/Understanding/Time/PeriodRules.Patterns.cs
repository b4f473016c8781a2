using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What the rules look for in a canonical message.</summary>
internal static partial class PeriodRules
{
    [GeneratedRegex(@"\b(?<id>\d{4}-(q[1-4]|w\d{2}|\d{2}-\d{2}|\d{2})|fy\d{4})\b", Patterns.Options)]
    private static partial Regex Canonical();

    [GeneratedRegex(
        $@"\b((between|from) )?(the )?(?<first>\d{{1,2}})(st|nd|rd|th)? ((and|to|until|till|through|thru) (the )?)?(?<day>\d{{1,2}})(st|nd|rd|th)?( of)? (?<month>{MonthNames})( (?<year>20\d\d))?\b",
        Patterns.Options
    )]
    private static partial Regex DaysMonth();

    [GeneratedRegex(
        $@"\b((between|from) )?(?<month>{MonthNames})( the)? (?<first>\d{{1,2}})(st|nd|rd|th)? ((and|to|until|till|through|thru) (the )?)?(?<day>\d{{1,2}})(st|nd|rd|th)?( (?<year>20\d\d))?\b",
        Patterns.Options
    )]
    private static partial Regex MonthDays();

    [GeneratedRegex(
        $@"\b(the )?week (of|from|starting|beginning|commencing)( the)? ((?<day>\d{{1,2}})(st|nd|rd|th)?( of)? (?<month>{MonthNames})|(?<month>{MonthNames})( the)? (?<day>\d{{1,2}})(st|nd|rd|th)?)( (?<year>20\d\d))?\b",
        Patterns.Options
    )]
    private static partial Regex WeekOf();

    [GeneratedRegex(
        $@"\b(the )?(?<half>first|second|1st|2nd) half of (?<month>{MonthNames})( (?<year>20\d\d))?\b",
        Patterns.Options
    )]
    private static partial Regex HalfOfMonth();

    [GeneratedRegex(
        $@"\b(?<day>\d{{1,2}})(st|nd|rd|th)?( of)? (?<month>{MonthNames})( (?<year>20\d\d))? (to|until|till|through) (now|today|date)\b|\b(?<month>{MonthNames}) (?<day>\d{{1,2}})(st|nd|rd|th)?( (?<year>20\d\d))? (to|until|till|through) (now|today|date)\b",
        Patterns.Options
    )]
    private static partial Regex DayToNow();

    [GeneratedRegex(
        $@"\b(the )?((start|beginning|opening) of ((the|this|our) )?(fiscal |current )?(?<kind>{Kinds})|(?<kind>{Kinds}) (start|opening)) (to|until|till|through) (now|today|date)\b",
        Patterns.Options
    )]
    private static partial Regex StartToNow();

    [GeneratedRegex(
        $@"\b(the )?(?<day>\d{{1,2}})(st|nd|rd|th)?( of)? (?<month>{MonthNames})( (?<year>20\d\d))?\b",
        Patterns.Options
    )]
    private static partial Regex DayMonth();

    [GeneratedRegex(
        $@"\b(?<month>{MonthNames})( the)? (?<day>\d{{1,2}})(st|nd|rd|th)?( (?<year>20\d\d))?\b",
        Patterns.Options
    )]
    private static partial Regex MonthDay();

    [GeneratedRegex(
        @"(?<=\b(since|from|on|until|till|by|after|before|to|than) )(the )?(?<day>\d{1,2})(st|nd|rd|th)( of (the|this) month)?\b(?! (quarter|deal|one|half|week))",
        Patterns.Options
    )]
    private static partial Regex DayAlone();

    [GeneratedRegex(
        $@"\b(the )?(?<part>mid|middle|start|beginning)( of)? (?<month>{MonthNames})( (?<year>20\d\d))?\b",
        Patterns.Options
    )]
    private static partial Regex PartOfMonth();

    [GeneratedRegex($@"\b(the )?end of (?<month>{MonthNames})( (?<year>20\d\d))?\b", Patterns.Options)]
    private static partial Regex EndOfMonthNamed();

    [GeneratedRegex(
        $@"\b(the )?(end|close) of ((the|this|our|(?<next>next)) )?(fiscal |current )?(?<kind>{Kinds})( end)?\b",
        Patterns.Options
    )]
    private static partial Regex EndOf();

    [GeneratedRegex(
        $@"\b(the )?(start|beginning) of ((the|this|our|(?<last>{Last})) )?(fiscal |current )?(?<kind>{Kinds})\b|(?<=\b(since|from|at|after) )(the )?(?<kind>{Kinds}) (start|began|started|opened)\b",
        Patterns.Options
    )]
    private static partial Regex StartOf();

    [GeneratedRegex(@"\b(eo(?<kind>[qmyw])|(?<kind>quarter|month|year|week) end)\b", Patterns.Options)]
    private static partial Regex EndShort();

    [GeneratedRegex($@"\b((this|the|current) )?(fiscal )?(?<kind>{Kinds}) to date\b", Patterns.Options)]
    private static partial Regex ToDate();

    [GeneratedRegex(@"\b(?<kind>[qmyw])td\b", Patterns.Options)]
    private static partial Regex ToDateShort();

    [GeneratedRegex(
        $@"\b(the )?(rest|remainder|remaining) (of )?((the|this) )?(fiscal )?(?<kind>{Kinds})\b",
        Patterns.Options
    )]
    private static partial Regex RestOf();

    [GeneratedRegex(
        $@"\b(this|the same|same) (?<kind>{Kinds})( of)? (last|the previous|the prior) year\b",
        Patterns.Options
    )]
    private static partial Regex SameLastYear();

    [GeneratedRegex(
        $@"\b(q ?|quarter )(?<number>[1-4])( (of )?((fy ?|fiscal |fiscal year |the )?(?<year>(20)?\d\d)|(?<near>{Last}|this|next) (fiscal )?year))?\b",
        Patterns.Options
    )]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(last year 's|last year) q ?(?<number>[1-4])\b", Patterns.Options)]
    private static partial Regex LastYearsQuarter();

    [GeneratedRegex(
        @"\b(the )?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th) quarter( (of )?((fy ?|fiscal |fiscal year )?(?<year>20\d\d)|((?<near>last|previous|this|next) (fiscal )?|the )year))?\b",
        Patterns.Options
    )]
    private static partial Regex OrdinalQuarter();

    [GeneratedRegex(
        @"\b(h(?<number>[12])|(the )?(?<number>first|second) half)( (of )?((fy ?|fiscal |fiscal year )?(?<year>(20)?\d\d)|((?<near>last|previous|this|next) (fiscal )?|the )year))?\b",
        Patterns.Options
    )]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(fy ?|fiscal year |fiscal )(?<year>(20)?\d\d)\b", Patterns.Options)]
    private static partial Regex FiscalYearNamed();

    [GeneratedRegex(@"\b(calendar )?(week|wk|cw) (?<number>[1-4]\d|5[0-3]|[1-9])\b", Patterns.Options)]
    private static partial Regex WeekNumber();

    [GeneratedRegex($@"\b((?<last>{Last})|(?<next>{Next})) (?<month>{MonthNames})\b", Patterns.Options)]
    private static partial Regex RelativeMonthNamed();

    [GeneratedRegex($@"\b(?<month>{MonthNames})( of)? (?<year>20\d\d)\b", Patterns.Options)]
    private static partial Regex MonthYear();

    [GeneratedRegex(
        @"(?<=\b(in|for|during|of|since|by|before|after|until|till|through|to|vs|and|from|than|between|about|this|with) )(?<month>may|mar|march)\b|\b(?<month>jan(uary)?|feb(ruary)?|apr(il)?|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b",
        Patterns.Options
    )]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"\b(?<year>20[0-4]\d)\b", Patterns.Options)]
    private static partial Regex YearAlone();

    [GeneratedRegex(
        $@"\b((the|these|our) )?(({Last}|trailing) (?<count>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)|(?<count>\d{{1,3}}|two|three|four) ({Last})) (full |closed |fiscal |business )?(?<kind>days|{Kinds})\b",
        Patterns.Options
    )]
    private static partial Regex LastCount();

    [GeneratedRegex(
        $@"\b((the|within|in) )?({Next}) (?<count>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (fiscal |business )?(?<kind>days|{Kinds})\b",
        Patterns.Options
    )]
    private static partial Regex NextCount();

    [GeneratedRegex(
        $@"\b(?<count>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten) (?<kind>days|{Kinds}) ago\b",
        Patterns.Options
    )]
    private static partial Regex Ago();

    [GeneratedRegex($@"\b(the )?(?<kind>{Kinds}) before last\b", Patterns.Options)]
    private static partial Regex BeforeLast();

    [GeneratedRegex(
        $@"\b(the )?({Last}|most recent) (full |closed |fiscal )?(?<kind>{Kinds})( 's)?\b",
        Patterns.Options
    )]
    private static partial Regex LastKind();

    [GeneratedRegex($@"\b(the )?({Next}) (fiscal )?(?<kind>{Kinds})( 's)?\b", Patterns.Options)]
    private static partial Regex NextKind();

    [GeneratedRegex(
        $@"\b(this|(the )?(current|full|whole|entire)|the|our) (fiscal |current )?(?<kind>quarter|qtr|q|month|week|year)( 's)?\b",
        Patterns.Options
    )]
    private static partial Regex ThisKind();

    [GeneratedRegex(
        $@"\b((last|on|this|past) )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)( 's)?\b",
        Patterns.Options
    )]
    private static partial Regex LastWeekday();

    [GeneratedRegex(@"\b(?<day>today|yesterday|tomorrow)( 's)?\b", Patterns.Options)]
    private static partial Regex NamedDay();
}
