namespace RevBot.Data.Geography;

/// <summary>A country as people name it. Own data, so that the same words mean the same on every machine.</summary>
/// <param name="Code">ISO 3166 two letters.</param>
/// <param name="ThreeLetters">ISO 3166 three letters.</param>
/// <param name="Name">The English name.</param>
/// <param name="Adjective">The English adjective: German deals.</param>
public sealed record Country(string Code, string ThreeLetters, string Name, string Adjective);
