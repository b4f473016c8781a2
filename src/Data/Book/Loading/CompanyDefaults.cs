using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Data.Book.Loading;

/// <summary>What is taken where the database does not remember it: the program's own settings.</summary>
/// <param name="Calendar">The fiscal calendar.</param>
/// <param name="Currency">The reporting currency.</param>
public sealed record CompanyDefaults(FiscalCalendar Calendar, Currency Currency)
{
    /// <summary>Calendar quarters and US dollars.</summary>
    public static CompanyDefaults Plain { get; } = new(new(1), Currency.Usd);
}
