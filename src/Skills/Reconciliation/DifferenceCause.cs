namespace RevBot.Skills.Reconciliation;

/// <summary>Why a deal differs. The first that fits counts, so each deal has one cause.</summary>
internal enum DifferenceCause
{
    /// <summary>The CRM changed it after the warehouse was last loaded.</summary>
    Stale = 0,

    /// <summary>The CRM has deleted it, the warehouse has not.</summary>
    DeletedInCrm = 1,

    /// <summary>The CRM has it, the warehouse does not.</summary>
    MissingInWarehouse = 2,

    /// <summary>The warehouse has it, the CRM does not.</summary>
    ExtraInWarehouse = 3,

    /// <summary>The close dates differ, and one of them lies outside the period: as time zones do at midnight.</summary>
    PeriodBoundary = 4,

    /// <summary>The currencies differ.</summary>
    Currency = 5,

    /// <summary>The stages or the forecast categories differ.</summary>
    StageMapping = 6,

    /// <summary>The amounts differ in one currency.</summary>
    Amount = 7,

    /// <summary>The close dates differ within the period.</summary>
    CloseDate = 8,

    /// <summary>Only the owners differ; no total changes.</summary>
    Owner = 9,

    /// <summary>No field differs that would explain it.</summary>
    Unexplained = 10,
}
