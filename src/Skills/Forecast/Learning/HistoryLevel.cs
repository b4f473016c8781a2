namespace RevBot.Skills.Forecast.Learning;

/// <summary>How far the forecast can stand on the company's own past; each level needs more of it.</summary>
public enum HistoryLevel
{
    /// <summary>Fewer than 40 won or 40 lost deals: the CRM's stage percentages.</summary>
    StagePercentages = 0,

    /// <summary>A table of stage, segment and due date.</summary>
    ConversionTable = 1,

    /// <summary>150 closed deals and four quarters: the model.</summary>
    Model = 2,

    /// <summary>Eight quarters: every method with a full record.</summary>
    FullRecord = 3,
}
