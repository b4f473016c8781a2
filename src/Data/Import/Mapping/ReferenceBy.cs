namespace RevBot.Data.Import.Mapping;

/// <summary>By what a row names another one.</summary>
internal enum ReferenceBy
{
    /// <summary>By the CRM's id.</summary>
    CrmId,

    /// <summary>By its name, without regard to case.</summary>
    Name,

    /// <summary>By its e-mail address.</summary>
    Email,

    /// <summary>
    /// By the CRM's id, else by its name, else by its e-mail address: for files that do not say which.
    /// </summary>
    NameOrId,
}
