using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RevBot.Data.Import.Fields;

/// <summary>
/// Reads dates and instants: ISO 8601 (<c>2026-11-22</c>, <c>2026-11-22T10:15:00.000+0000</c>, with a space for the T,
/// with or without zone), and beside it the formats that the mapping gives, which are tried first.
/// </summary>
/// <param name="formats">Formats beside ISO 8601, tried in their order.</param>
internal sealed class MomentText(IReadOnlyList<string> formats)
{
    private readonly LocalDateTimePattern[] patterns =
    [
        .. formats.Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <summary>
    /// Local date and time, whether a time was given, and the offset where one was; null where it is no date.
    /// </summary>
    public (LocalDateTime Local, bool HasTime, Offset? Offset)? Parse(string text)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Parse(text) is { Success: true, Value: var found })
            {
                return (found, pattern.PatternText.Contains('m', StringComparison.Ordinal), null);
            }
        }

        return Iso(text);
    }

    private static (LocalDateTime Local, bool HasTime, Offset? Offset)? Iso(string text)
    {
        var span = text.AsSpan();
        if (span.Length < 10 || span[4] != '-' || span[7] != '-')
        {
            return null;
        }

        if (
            !Number(span[..4], out var year)
            || !Number(span[5..7], out var month)
            || !Number(span[8..10], out var day)
            || !IsDay(year, month, day)
        )
        {
            return null;
        }

        var date = new LocalDate(year, month, day);
        return span.Length == 10 ? (date.AtMidnight(), false, null) : Timed(date, span[10..]);
    }

    /// <summary>T10:15, T10:15:00, T10:15:00.123456, each with Z, +01:00, +0100 or nothing after it.</summary>
    private static (LocalDateTime Local, bool HasTime, Offset? Offset)? Timed(LocalDate date, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 6 || rest[0] is not ('T' or ' ') || rest[3] != ':')
        {
            return null;
        }

        if (!Number(rest[1..3], out var hour) || !Number(rest[4..6], out var minute) || hour > 23 || minute > 59)
        {
            return null;
        }

        var (second, ticks) = (0, 0L);
        rest = rest[6..];
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!Number(rest[1..3], out second) || second > 59)
            {
                return null;
            }

            rest = Fraction(rest[3..], out ticks);
        }

        var local = date.At(new LocalTime(hour, minute, second)).PlusTicks(ticks);
        return rest.IsEmpty ? (local, true, null)
            : Zone(rest) is { } offset ? (local, true, offset)
            : null;
    }

    private static ReadOnlySpan<char> Fraction(ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != '.')
        {
            return rest;
        }

        var unit = NodaConstants.TicksPerSecond / 10;
        var place = 1;
        for (; place < rest.Length && char.IsAsciiDigit(rest[place]); place++, unit /= 10)
        {
            ticks += (rest[place] - '0') * unit;
        }

        return rest[place..];
    }

    private static Offset? Zone(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return Offset.Zero;
        }

        if (text.Length is not (5 or 6) || text[0] is not ('+' or '-') || (text.Length == 6 && text[3] != ':'))
        {
            return null;
        }

        return Number(text[1..3], out var hours) && Number(text[^2..], out var minutes) && hours <= 14 && minutes <= 59
            ? Offset.FromSeconds((text[0] == '-' ? -1 : 1) * ((hours * 3600) + (minutes * 60)))
            : null;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool IsDay(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
}
