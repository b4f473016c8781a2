namespace RevBot.Data.Book.Norms;

/// <summary>What a stage's conversion rests on; each rung needs more history than the one before.</summary>
public enum ConversionBasis
{
    /// <summary>Nothing: neither history nor the CRM gives a percentage.</summary>
    None = 0,

    /// <summary>The CRM's own default percentages: fewer than 40 won or 40 lost deals.</summary>
    CrmDefaults = 1,

    /// <summary>
    /// Of the deals that were ever in the stage and are closed, the share won: no history by due date.
    /// </summary>
    Lifetime = 2,

    /// <summary>
    /// Of the deals open in the stage and due in the period at the same day of earlier periods, the share won in it.
    /// </summary>
    SamePoint = 3,
}
