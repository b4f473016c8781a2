namespace RevBot.Data.Tests.Import;

/// <summary>A fact about the public CRM extract; skipped, with the reason, where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedExtractFactAttribute : FactAttribute
{
    public SharedExtractFactAttribute()
    {
        if (SharedExtract.Folder is null)
        {
            Skip = "crm-sales-opportunities is not there; set REVBOT_SHARED_DATA to the folder that holds it.";
        }
    }
}
