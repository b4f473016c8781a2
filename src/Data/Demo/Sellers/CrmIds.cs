using System.Globalization;

namespace RevBot.Data.Demo.Sellers;

/// <summary>
/// Ids of the CRM: the usual three characters for the kind of record, then a number; 15 characters in all.
/// </summary>
internal static class CrmIds
{
    /// <summary>Of a person.</summary>
    public static string User(int id) => Format("005", id);

    /// <summary>Of a role.</summary>
    public static string Role(int id) => Format("00E", id);

    /// <summary>Of an account.</summary>
    public static string Account(int id) => Format("001", id);

    /// <summary>Of a product.</summary>
    public static string Product(int id) => Format("01t", id);

    /// <summary>Of a deal.</summary>
    public static string Opportunity(int id) => Format("006", id);

    /// <summary>Of a territory.</summary>
    public static string Territory(int id) => Format("0MI", id);

    /// <summary>Of a mail, call or other task.</summary>
    public static string Task(int id) => Format("00T", id);

    /// <summary>Of a meeting.</summary>
    public static string Event(int id) => Format("00U", id);

    /// <summary>Of any other record, by the CRM's prefix for its kind.</summary>
    /// <param name="prefix">Three letters, as Salesforce marks its objects.</param>
    /// <param name="id">Our own id.</param>
    public static string Format(string prefix, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}RB{id:D10}");
}
