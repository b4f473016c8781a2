using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>So many of a unit: "30 days", "a couple of weeks", 6mo.</summary>
/// <param name="Next">The word after it.</param>
/// <param name="Count">How many, 1 or more.</param>
/// <param name="Unit">Of what.</param>
/// <param name="IsLoose">Whether the number is no exact one.</param>
internal readonly record struct CountedUnit(int Next, int Count, TimeUnit Unit, bool IsLoose)
{
    /// <summary>The count in kinds of periods; hours are whole days, at least one.</summary>
    public (int Count, PeriodKind Kind) InKind()
    {
        var (factor, kind) = Unit.InKind();
        return (Unit == TimeUnit.Hour ? (Count + 23) / 24 : Count * factor, kind);
    }

    /// <summary>The count that begins at a word; null for none. "A" counts one.</summary>
    public static CountedUnit? At(TimeScan scan, int at)
    {
        if (Half(scan, at) is { } half)
        {
            return half;
        }

        if (CountAt(scan, at) is not { Count: > 0 } count)
        {
            return null;
        }

        var next = count.Next;
        if (
            next < scan.Count
            && scan[next] is { Role: Letter, IsTight: true } letter
            && LetterUnit(letter.Value) is { } unit
        )
        {
            return new(next + 1, count.Count, unit, count.IsLoose);
        }

        return UnitName.At(scan, count.Next) is { } name
            ? AndHalf(scan, new(name.Next, count.Count, name.Unit, count.IsLoose))
            : null;
    }

    /// <summary>A count within one token: the 30D of L30D; null for none.</summary>
    public static CountedUnit? Together(TimeScan scan, int at) =>
        scan[at] is { Role: Number, Opens: false, Value: > 0 and var count } && scan[at + 1] is { Opens: false } unit
            ? unit.Role == TimeRole.Unit
                ? new(at + 2, count, (TimeUnit)unit.Value, false)
                : unit.Role == Letter && LetterUnit(unit.Value) is { } named
                    ? new(at + 2, count, named, false)
                    : null
            : null;

    // "a", "3", "a few", "a couple of".
    private static (int Next, int Count, bool IsLoose)? CountAt(TimeScan scan, int at)
    {
        var few = scan.Skip(at, A);
        return scan.Is(few, Few) ? (scan.Skip(few + 1, Of), scan[few].Value, true)
            : scan[at].Role == A ? (at + 1, 1, false)
            : scan[at].Role == Number && scan[at].Opens ? (at + 1, scan[at].Value, false)
            : null;
    }

    // "half a year", "a half year".
    private static CountedUnit? Half(TimeScan scan, int at)
    {
        var half = scan.Skip(at, A);
        var year = scan.Skip(half + 1, A);
        return
            (half > at || year > half + 1)
            && half < scan.Count
            && scan[half] is { Role: TimeRole.Unit, Value: (int)TimeUnit.Half }
            && scan.Is(year, TimeUnit.Year)
            ? new(year + 1, 6, TimeUnit.Month, false)
            : null;
    }

    // "a year and a half".
    private static CountedUnit AndHalf(TimeScan scan, CountedUnit found) =>
        found is { Unit: TimeUnit.Year, Count: < 50 }
        && scan.Is(found.Next, And)
        && scan.Is(found.Next + 1, A)
        && scan.Is(found.Next + 2, TimeUnit.Half)
            ? new(found.Next + 3, (12 * found.Count) + 6, TimeUnit.Month, false)
            : found;

    private static TimeUnit? LetterUnit(int letter) =>
        letter switch
        {
            'd' => TimeUnit.Day,
            'w' => TimeUnit.Week,
            'm' => TimeUnit.Month,
            'y' => TimeUnit.Year,
            'h' => TimeUnit.Hour,
            _ => null,
        };
}
