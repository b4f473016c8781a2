namespace RevBot.Data.Database;

/// <summary>The engines that RevBot runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>A file beside the program; the default.</summary>
    Sqlite = 0,

    /// <summary>SQL Server, Azure SQL or Fabric.</summary>
    SqlServer = 1,
}
