using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Database;
using RevBot.Data.State.Checks;
using RevBot.Data.Warehouse;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether every amount can be converted, and whether every open deal belongs to somebody.</summary>
internal static class DealsCheck
{
    private const string Check = "deals";

    public static IEnumerable<Finding> Run(DealBook book, IDatabase database)
    {
        var reporting = book.Company.Currency.Code;
        var found = Faults(book, new(database), reporting).ToList();
        return found.Count > 0
            ? found
            : [Finding.Ok(Check, $"Every amount converts into {reporting}; every open deal has an owner.")];
    }

    private static IEnumerable<Finding> Faults(DealBook book, DealFaults faults, string reporting)
    {
        foreach (var (currency, deals) in faults.ListCurrenciesWithoutRate(reporting))
        {
            yield return Finding.Problem(
                "currency",
                $"{Number(deals)} deals have amounts in {currency}, which has no rate into {reporting}; they count as zero.",
                $"Load a rate for {currency}."
            );
        }

        var undated =
            faults.CountWithoutCloseDate(StageOutcome.Won)
            + (book.Coverage.CloseDates ? faults.CountWithoutCloseDate(StageOutcome.Open) : 0);
        if (undated > 0)
        {
            yield return Finding.Warning(
                Check,
                $"{Number(undated)} won or open deals have no close date; they are in no period.",
                "Ask for the deals without a close date, enter the dates in the CRM, then load again."
            );
        }

        if (faults.CountOpenWithoutOwner() is > 0 and var ownerless)
        {
            yield return Finding.Warning(
                Check,
                $"{Number(ownerless)} open deals have no owner; they count for nobody's team.",
                "Give them an owner in the CRM, or a rule for unknown owners in the mapping, then load again."
            );
        }
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
