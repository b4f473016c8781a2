namespace RevBot.Skills.Facts;

/// <summary>What kind of value a fact is.</summary>
public enum FactUnit
{
    /// <summary>An amount in a currency.</summary>
    Money = 0,

    /// <summary>A whole number of things.</summary>
    Count = 1,

    /// <summary>A share, 0..1, shown as a percentage.</summary>
    Share = 2,

    /// <summary>A difference of two shares, shown in percentage points.</summary>
    Points = 3,

    /// <summary>A multiple, shown as 2.8x.</summary>
    Ratio = 4,

    /// <summary>Whole days.</summary>
    Days = 5,

    /// <summary>A calendar date.</summary>
    Date = 6,

    /// <summary>A name or other text out of the data.</summary>
    Name = 7,

    /// <summary>A period of days by its canonical name.</summary>
    Period = 8,

    /// <summary>A number without a unit, to one decimal.</summary>
    Number = 9,

    /// <summary>A number without a unit, to three decimals.</summary>
    Coefficient = 10,
}
