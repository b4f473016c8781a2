namespace RevBot.Skills.Forecast.Features;

/// <summary>How a column is scaled and penalised.</summary>
internal enum ColumnKind
{
    /// <summary>0 or 1 (or that times the horizon): left as it is.</summary>
    Flag = 0,

    /// <summary>Brought to mean 0 and deviation 1 of the training rows.</summary>
    Number = 1,

    /// <summary>An intercept: hardly penalised.</summary>
    Intercept = 2,
}
