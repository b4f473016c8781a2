using System.Globalization;
using System.Reflection;

namespace RevBot.Data.Database;

/// <summary>One numbered step of the schema: <c>0001_initial.sql</c>, for one engine.</summary>
/// <param name="Number">From 1 up, without gaps.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sql">One batch of statements; opens no transaction of its own.</param>
internal sealed record MigrationScript(int Number, string Name, string Sql)
{
    /// <summary>The scripts of an engine that this program carries, by number.</summary>
    public static IReadOnlyList<MigrationScript> For(DatabaseProvider provider)
    {
        var assembly = typeof(MigrationScript).Assembly;
        var folder = $".Migrations.{provider}.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(resource => resource.Contains(folder, StringComparison.Ordinal))
                .Select(resource => Load(assembly, resource, folder))
                .OrderBy(script => script.Number),
        ];
    }

    private static MigrationScript Load(Assembly assembly, string resource, string folder)
    {
        var name = resource[(resource.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..];
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
