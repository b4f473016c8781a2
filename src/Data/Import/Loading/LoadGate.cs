using System.Globalization;
using RevBot.Data.Import.Extract;

namespace RevBot.Data.Import.Loading;

/// <summary>Stops a load that would lose more than it may, before anything is kept.</summary>
internal static class LoadGate
{
    private const int MostReasons = 3;

    /// <summary>
    /// Passes, or throws with what would be lost and why. Side effect: the file of rejected rows is kept then.
    /// </summary>
    /// <param name="tallies">What became of the rows of each source.</param>
    /// <param name="rejects">The rejected rows.</param>
    /// <param name="limit">What may be lost.</param>
    /// <returns>What is lost above the limit where the load goes on all the same; null where nothing is.</returns>
    /// <exception cref="ImportException">More than may be lost.</exception>
    public static string? Require(IReadOnlyList<SourceTally> tallies, RejectFile rejects, RejectLimit limit)
    {
        var over = tallies
            .Where(tally => tally.Grave > 0 || tally.Rejected > limit.Share * tally.Read)
            .OrderByDescending(tally => tally.Grave > 0)
            .ToList();
        if (over.Count == 0)
        {
            return null;
        }

        if (limit.GoesOn)
        {
            return string.Join(" ", over.Select(tally => $"{tally.File}: {Lost(tally)}."));
        }

        var others = string.Concat(over.Skip(1).Select(tally => $" {tally.File}: {Lost(tally)}."));
        throw new ImportException(
            over[0].File,
            over[0].Counts.Reasons.Where(reason => reason.Kind == ReasonKind.Rejected).Min(reason => reason.Line),
            $"{Lost(over[0])}.{others} The load was stopped and nothing was written. All rejected rows, with reasons, are in "
                + $"{rejects.Finish()}. {RejectLimit.Advice}"
        )
        {
            IsOfLimit = true,
        };
    }

    private static string Lost(SourceTally tally)
    {
        var reasons = tally
            .Counts.Reasons.Where(reason => reason.Kind == ReasonKind.Rejected)
            .Take(MostReasons)
            .Select(reason => $"{reason.First} ({Rows(reason.Rows)}, the first in line {Number(reason.Line)})");
        var grave =
            tally.Grave == 0 ? ""
            : tally.Grave == tally.Rejected ? $", {Called(tally.Target)}"
            : $", {Number(tally.Grave)} of them {Called(tally.Target)}";
        return $"{Number(tally.Rejected)} of {Number(tally.Read)} rows would be lost{grave}: {string.Join("; ", reasons)}";
    }

    private static string Called(string target) =>
        target switch
        {
            Mapping.Targets.Opportunity => "open deals",
            Mapping.Targets.Seller => "people",
            Mapping.Targets.Call => "forecast calls",
            Mapping.Targets.Quota => "quotas",
            _ => "stages",
        };

    private static string Rows(long number) => number == 1 ? "1 row" : $"{Number(number)} rows";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
