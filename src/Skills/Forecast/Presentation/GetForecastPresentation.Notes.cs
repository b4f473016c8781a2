using System.Globalization;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast.Calls;

namespace RevBot.Skills.Forecast.Presentation;

/// <content>What is missing, what the forecast stands on, and what its record warns of.</content>
internal sealed partial class GetForecastPresentation
{
    /// <summary>What is missing, what the forecast stands on, and what its record warns of.</summary>
    private IEnumerable<Note> Notes(GetForecastResult result, ForecastTally tally, CommitForecast commit)
    {
        foreach (var note in Missing(result))
        {
            yield return note;
        }

        yield return new(NoteKind.Definition, result.Basis?.Sentence ?? Basis());
        if (result.IsSumOfQuarters)
        {
            yield return new(
                NoteKind.Definition,
                "The ensemble adds up the quarters: those over as booked, the running one as forecast, later ones by the level and seasons of past bookings. Errors of later quarters are taken to share that level."
            );
        }

        foreach (var note in OfTheRecord(result))
        {
            yield return note;
        }

        if (commit is { Callers: > 0, Uncalled: > 0 })
        {
            yield return new(
                NoteKind.Definition,
                Plural(commit.Uncalled, "seller") + " without a call counted by closed + commit."
            );
        }

        if (tally.WithoutAmount > 0)
        {
            yield return new(NoteKind.Caution, Wording.Has(tally.WithoutAmount, "open deal due") + " no amount.");
        }
    }

    /// <summary>Where the model or the range is off by more than chance, which win rates changed, and whose record is shown.</summary>
    private static IEnumerable<Note> OfTheRecord(GetForecastResult result)
    {
        if (result.Warning is { } warning)
        {
            yield return new(NoteKind.Caution, warning);
        }

        if (result.Drift is { } drift)
        {
            yield return new(NoteKind.Caution, drift);
        }

        if (result.Range is { IsOff: true } off)
        {
            yield return new(
                NoteKind.Caution,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The 80% range held in {off.Held} of the last {Plural(off.Quarters, "quarter")} at this week, off by more than chance."
                )
            );
        }

        if (result is { IsWhole: false, Range: { Quarters: > 0 } range })
        {
            yield return new(
                NoteKind.Caution,
                "Accuracy and bias are the whole company's at this week of the last "
                    + Plural(range.Quarters, "quarter")
                    + "."
            );
        }
    }

    /// <summary>What the data or the filter leave out.</summary>
    private IEnumerable<Note> Missing(GetForecastResult result)
    {
        if (!book.Coverage.CloseDates)
        {
            yield return new(
                NoteKind.Missing,
                "Open deals have no expected close dates in this data, so nothing open can be counted as due in a period."
            );
        }

        if (result.Quota is null)
        {
            yield return new(
                NoteKind.Missing,
                selection is { IsEverything: false, OnlyPeople: false }
                    ? "Quotas are set for people, so there is none for this filter."
                    : QuotaWords.Why(book, period) ?? "No quota is loaded for this period."
            );
        }
    }

    /// <summary>How many deals the company has is not everybody's to know.</summary>
    private string Basis() =>
        conversion.Basis switch
        {
            ConversionBasis.SamePoint =>
                $"Conversion as at the same point of the last {CompanyNorms.Periods} closed periods{Counted()}.",
            ConversionBasis.Lifetime =>
                $"Conversion from all closed deals{Counted()}: the data has no history by due date.",
            ConversionBasis.CrmDefaults =>
                "Conversion by the CRM's default percentages: fewer than 40 won and 40 lost deals to count on.",
            ConversionBasis.None => "No stage conversion is known, so the weighted pipeline is closed won alone.",
        };

    /// <summary>How many deals the conversion rests on, for those who see all.</summary>
    private string Counted() => book.Scope.SeesAll ? $" ({Plural(conversion.Deals, "deal")})" : ", company-wide";
}
