namespace RevBot.Skills.Risk;

/// <summary>How bad a signal or a deal is.</summary>
public enum RiskLevel
{
    /// <summary>Keep an eye on it.</summary>
    Watch = 0,

    /// <summary>Act now.</summary>
    High = 1,
}
