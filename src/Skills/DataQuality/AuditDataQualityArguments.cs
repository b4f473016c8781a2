using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.DataQuality;

/// <summary>The arguments of <c>audit_data_quality</c>.</summary>
public sealed record AuditDataQualityArguments
{
    /// <summary>Which deals.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>How many deals to mend are listed, 1 to 50; 10 when empty.</summary>
    [Description("How many deals to mend are listed, 1 to 50; 10 when empty.")]
    public int? Top { get; init; }
}
