namespace RevBot.Data.Calendar;

/// <summary>What a period is called.</summary>
public enum PeriodKind
{
    /// <summary>A single day or any other range of days.</summary>
    Days = 0,

    /// <summary>An ISO week, Monday to Sunday.</summary>
    Week = 1,

    /// <summary>A month: of the calendar, or of 4 or 5 weeks where the fiscal calendar counts in weeks.</summary>
    Month = 2,

    /// <summary>A fiscal quarter.</summary>
    Quarter = 3,

    /// <summary>A fiscal year.</summary>
    Year = 4,
}
