namespace RevBot.Data.Calendar;

/// <summary>How a fiscal quarter is cut.</summary>
public enum FiscalPattern
{
    /// <summary>Three calendar months.</summary>
    Months = 0,

    /// <summary>13 weeks as months of 4, 4 and 5 weeks.</summary>
    Weeks445 = 1,

    /// <summary>13 weeks as months of 4, 5 and 4 weeks.</summary>
    Weeks454 = 2,

    /// <summary>13 weeks as months of 5, 4 and 4 weeks.</summary>
    Weeks544 = 3,
}
