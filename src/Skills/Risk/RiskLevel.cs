namespace RevBot.Skills.Risk;

/// <summary>How bad a signal or a deal is. Every rule documents where its levels begin.</summary>
public enum RiskLevel
{
    /// <summary>Keep an eye on it.</summary>
    Watch = 0,

    /// <summary>Act now.</summary>
    High = 1,
}
