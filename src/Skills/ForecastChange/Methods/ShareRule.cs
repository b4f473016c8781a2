using RevBot.Data.Book;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>The shares of the weighted pipeline at two moments.</summary>
internal abstract class ShareRule
{
    /// <summary>Whether a quarter closed in between, so that the tables of the two moments differ.</summary>
    public virtual bool IsRefreshed => false;

    /// <summary>The share of a deal's amount.</summary>
    /// <param name="later">Whether the later moment's knowledge, and its date, are meant.</param>
    /// <param name="stage">The deal's stage.</param>
    /// <param name="segment">Its segment.</param>
    /// <param name="isDue">Whether it is due in the period.</param>
    public abstract double Of((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue);

    /// <summary>The worth of an amount at a share, in minor units.</summary>
    public virtual double Worth(double amount, double share) => amount * share;
}
