using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Import.Fields;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Looks through quotas or calls that have a start and no end, before they are loaded, for what their period is: starts
/// that begin no fiscal quarter are those of months.
/// </summary>
internal static class PeriodSurvey
{
    /// <summary>
    /// The period of rows that name neither their kind of period nor its end. Side effect: says what was taken for
    /// granted.
    /// </summary>
    /// <param name="target">Quotas or calls.</param>
    /// <param name="sources">The target's sources.</param>
    /// <param name="session">The import; its calendar says what a quarter is.</param>
    public static PeriodKind Find(string target, IEnumerable<BoundSource> sources, LoadSession session)
    {
        var starts = sources.SelectMany(source => Starts(source, session)).Distinct().ToList();
        var calendar = session.Calendar;
        bool Begin(PeriodKind kind) => starts.TrueForAll(start => calendar.PeriodOf(kind, start).Start == start);

        if (starts.Count == 0 || (Begin(PeriodKind.Quarter) && !Begin(PeriodKind.Year)))
        {
            return PeriodKind.Quarter;
        }

        if (Begin(PeriodKind.Year))
        {
            session.Findings.Add(
                (
                    target,
                    $"Every {target} starts with the fiscal year and has no end; each is taken as that of the year's first quarter. Set 'period: {{ constant: year }}' in the mapping if it is that of the year."
                )
            );
            return PeriodKind.Quarter;
        }

        if (!Begin(PeriodKind.Month))
        {
            return PeriodKind.Quarter;
        }

        session.Findings.Add(
            (
                target,
                $"Some {target} starts in a month that begins no fiscal quarter, and none has an end; each is taken as that of its month."
            )
        );
        return PeriodKind.Month;
    }

    private static IEnumerable<LocalDate> Starts(BoundSource source, LoadSession session)
    {
        foreach (var row in source.ReadRows())
        {
            session.Cancellation.ThrowIfCancellationRequested();
            if (
                row.Problem is null
                && source.Field("period")?.Text(row) is null
                && source.Field("period_end")?.Text(row) is null
                && session.Values.Date(source.Field("period_start"), row) is { } start
            )
            {
                yield return Dates.FromNumber(start);
            }
        }
    }
}
