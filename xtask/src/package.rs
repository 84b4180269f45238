//! Puts the package together: the core, the loader bundled into one file, and what stands ready in `pkg-template/`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use sha2::{Digest, Sha256};
use weixin_reader::Catalogue;

use crate::core::Core;
use crate::{catalogue, errcodes, manifest, push, tools, types};

/// Shipped as they stand in `pkg-template/`.
const ENTRIES: [&str; 29] = [
    "requirement.cjs",
    "index.cjs",
    "node.mjs",
    "inline.cjs",
    "inline.mjs",
    "bundled.mjs",
    "browser.mjs",
    "workerd.mjs",
    "cli.cjs",
    "workerd-inline.mjs",
    "errcodes.cjs",
    "errcodes.mjs",
    "errcodes.d.cts",
    "errcodes.d.ts",
    "paging.cjs",
    "paging.mjs",
    "paging.d.ts",
    "upload.cjs",
    "upload.mjs",
    "upload.d.cts",
    "upload.d.ts",
    "push.cjs",
    "push.mjs",
    "push-inline.cjs",
    "push-inline.mjs",
    "push-bundled.mjs",
    "push-workerd.mjs",
    "push-workerd-inline.mjs",
    "push.d.ts",
];
/// What ships twice, as CommonJS and as modules, under the same names: npm packs files of one name beside each other, where the second costs
/// next to nothing, as long as it begins within the 32 KB that gzip looks back.
const FORMATS: [&str; 2] = ["cjs", "esm"];
/// Bundled from `pkg-template/loader` in either format: the loader, what unpacks the core from text, a transport that few need, what explains
/// codes, and what iterates over pages and uploads part by part.
const LOADER: [&str; 8] = [
    "weixin",
    "bytes",
    "node-transport",
    "explain",
    "signing",
    "sm",
    "paging",
    "uploading",
];
/// What the command line takes from the loader: it is CommonJS alone.
const FOR_COMMANDS: &str = "near";
/// The text, in as many parts as `pkg-template/loader/bytes.js` puts together.
const TEXTS: usize = 3;
/// Likewise for `pkg-template/push/bytes.js`.
const PUSH_TEXTS: usize = 2;
const LONGEST_TEXT: usize = 30 * 1024;
/// Says of the folder `cjs` what it is; its modules have no side effects, like all others here.
const COMMONJS: &str = "{ \"type\": \"commonjs\", \"sideEffects\": false }\n";
/// What unpacks the core is not ours; its licence goes along.
const LICENCE_OF_FFLATE: &str = "xtask/node_modules/fflate/LICENSE";
/// The folder of the ready-made caches, shipped without the comments of its scripts, and as modules too.
const CACHES: &str = "cache";
/// The folder of the command line's commands.
const COMMANDS: &str = "cli";
/// Shipped as they stand at the root.
const PAPERS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];
/// What Node.js 12 cannot read, or an edge runtime forbids.
const FORBIDDEN: [&str; 5] = ["?.", "??", "import.meta", "eval(", "new Function"];

/// Not the function of JavaScript.
const COMMAND_OF_REDIS: &str = "client.eval(";

/// Leaves the package in `pkg/`, whole or not at all.
pub fn assemble(core: &Core, push: &Core, signing: &[u8]) -> Result<PathBuf> {
    let made = fresh(tools::scratch("pkg")?)?;
    let template = tools::root().join("pkg-template");

    let catalogue = catalogue::read()?;
    write_catalogue(core, &catalogue, &made)?;
    fs::write(made.join("cjs/package.json"), COMMONJS)?;
    add_push(push, &made)?;
    add_signing(signing, &made)?;
    for entry in ENTRIES {
        fs::copy(template.join(entry), made.join(entry)).context(entry)?;
    }
    copy_folder(&template.join(COMMANDS), &made.join(COMMANDS))?;
    copy_folder(&template.join(CACHES), &made.join(CACHES))?;
    for script in ["strip.mjs", "modules.mjs"] {
        let mut node = tools::node();
        tools::run(
            node.arg(Path::new("xtask/js").join(script))
                .arg(made.join(CACHES)),
        )?;
    }
    let manifest = fs::read_to_string(template.join("package.json"))?;
    fs::write(made.join("package.json"), manifest::stamped(&manifest)?)?;
    fs::write(made.join("endpoints.json"), catalogue::index(&catalogue)?)?;
    fs::create_dir(made.join("types"))?;
    for (name, text) in types::files(&catalogue)? {
        fs::write(made.join(name), text)?;
    }
    for paper in PAPERS {
        fs::copy(tools::root().join(paper), made.join(paper)).context(paper)?;
    }
    let licence = tools::root().join(LICENCE_OF_FFLATE);
    fs::copy(licence, made.join("LICENSE-fflate")).context(LICENCE_OF_FFLATE)?;
    readable_everywhere(&made)?;

    let package = tools::root().join("pkg");
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::rename(made, &package)?;
    Ok(package)
}

/// The core, the catalogue, and the loader that knows both.
pub fn write_catalogue(core: &Core, catalogue: &Catalogue, made: &Path) -> Result<()> {
    let texts = catalogue::files(catalogue)?;
    let build = build_number(core, &texts)?;
    let wasm = with_number(&core.wasm, &build);
    fs::write(made.join("weixin.wasm"), &wasm)?;
    for format in FORMATS {
        fs::create_dir_all(made.join(format))?;
        fresh(made.join(format).join("catalogue"))?;
    }
    write_texts(&wasm, "text", TEXTS, made)?;
    bundle_loader(core, catalogue, &build, made)?;
    for (name, text) in errcodes::files(catalogue)?.into_iter().chain(texts) {
        fs::write(made.join(name), text)?;
    }
    Ok(())
}

/// The tarball that `npm publish` would send.
pub fn pack(package: &Path) -> Result<PathBuf> {
    let dir = fresh(tools::scratch("pack")?)?;
    tools::run(
        tools::npm()
            .current_dir(package)
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&dir)
            .stdout(Stdio::null()),
    )?;
    let version = manifest::version()?;
    Ok(dir.join(format!("weixin-openapi-{version}.tgz")))
}

/// The loader in one file, for a core and a catalogue.
fn bundle_loader(core: &Core, catalogue: &Catalogue, build: &str, made: &Path) -> Result<()> {
    for format in FORMATS {
        let dir = fresh(tools::scratch("loader")?)?;
        copy_files(&tools::root().join("pkg-template/loader"), &dir)?;
        fs::write(dir.join("instance.js"), &core.instance_js)?;
        let namespaces = catalogue::namespaces_js(catalogue, build, format);
        fs::write(dir.join("namespaces.js"), namespaces)?;
        fs::write(dir.join("pagings.js"), catalogue::pagings_js(catalogue))?;
        for name in LOADER {
            bundle(&dir.join(name), format, made, name)?;
        }
        if format == "cjs" {
            bundle(&dir.join(FOR_COMMANDS), format, made, FOR_COMMANDS)?;
        }
    }
    Ok(())
}

/// The files of the loader itself.
fn loader_parts() -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(tools::root().join("pkg-template/loader"))?;
    let parts: Vec<PathBuf> = entries
        .map(|part| Ok(part?.path()))
        .collect::<Result<_>>()?;
    Ok(parts.into_iter().filter(|part| part.is_file()).collect())
}

/// The number of a build: what core and loader are made of, in a few digits. Who loads the same build twice gets one object, so that nothing that
/// an object is made of may differ: the catalogue counts too, and the version that its user sees.
fn build_number(core: &Core, texts: &[(String, String)]) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(manifest::version()?);
    hash.update(&core.wasm);
    for (name, text) in texts {
        hash.update(name);
        hash.update(text);
    }
    hash.update(&core.instance_js);
    let mut parts = loader_parts()?;
    parts.sort();
    for part in parts {
        hash.update(fs::read(part)?);
    }
    Ok(hash
        .finalize()
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// A module with a section of its own at the end, which says of which build it is.
fn with_number(wasm: &[u8], number: &str) -> Vec<u8> {
    const NAME: &str = "build";
    let length = 1 + NAME.len() + number.len();
    let mut marked = wasm.to_vec();
    marked.extend([0, length as u8, NAME.len() as u8]); // lengths below 128 take one byte
    marked.extend(NAME.bytes().chain(number.bytes()));
    marked
}

/// A script with all that it imports, in one of the formats.
fn bundle(script: &Path, format: &str, made: &Path, name: &str) -> Result<()> {
    let mut bundle = tools::node();
    bundle
        .arg("xtask/js/bundle.mjs")
        .arg(script.with_extension("js"))
        .arg(made.join(format).join(name).with_extension("js"));
    tools::run(&mut bundle)
}

/// Message push: a core, a loader and declarations of its own. Its scripts use some of the loader's.
fn add_push(core: &Core, made: &Path) -> Result<()> {
    let catalogue = push::catalogue()?;
    let dir = fresh(tools::scratch("push-loader")?)?;
    let template = tools::root().join("pkg-template");
    for folder in ["loader", "push"] {
        copy_folder(&template.join(folder), &dir.join(folder))?;
    }
    let scripts = dir.join("push");
    fs::write(scripts.join("instance.js"), &core.instance_js)?;
    fs::write(scripts.join("fields.js"), push::fields_js(&catalogue))?;
    fs::write(made.join("push.wasm"), &core.wasm)?;
    write_texts(&core.wasm, "push-text", PUSH_TEXTS, made)?;
    for format in FORMATS {
        bundle(&scripts.join("push"), format, made, "push")?;
        bundle(&scripts.join("bytes"), format, made, "push-bytes")?;
    }
    fs::write(made.join("push.d.cts"), push::declarations(&catalogue)?)?;
    Ok(())
}

/// What signs with the SM algorithms, as a file and in letters.
fn add_signing(wasm: &[u8], made: &Path) -> Result<()> {
    write_text("text-signing", &deflated(wasm)?, wasm.len(), made)?;
    fs::write(made.join("signing.wasm"), wasm)?;
    Ok(())
}

/// A core in letters, deflated first, in so many parts.
fn write_texts(wasm: &[u8], name: &str, parts: usize, made: &Path) -> Result<()> {
    let text = deflated(wasm)?;
    let part = text.len().div_ceil(parts);
    ensure!(
        part < LONGEST_TEXT,
        "{name} wants more than {parts} parts, here and in the bytes.js that puts them together"
    );
    for (index, text) in text.as_bytes().chunks(part).enumerate() {
        let text = std::str::from_utf8(text)?;
        write_text(&format!("{name}-{}", index + 1), text, wasm.len(), made)?;
    }
    Ok(())
}

/// A module in letters, deflated first.
fn deflated(wasm: &[u8]) -> Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(wasm)?;
    Ok(BASE64_STANDARD.encode(encoder.finish()?))
}

/// Letters as a script, in either format, with the length of what they say.
fn write_text(name: &str, text: &str, length: usize, made: &Path) -> Result<()> {
    let file = |format: &str| made.join(format).join(name).with_extension("js");
    fs::write(
        file("cjs"),
        format!("'use strict'\nexports.text = '{text}'\nexports.length = {length}\n"),
    )?;
    fs::write(
        file("esm"),
        format!("export const text = '{text}'\nexport const length = {length}\n"),
    )?;
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to)?;
    copy_files(from, to)
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for file in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let file = file?;
        let target = to.join(file.file_name());
        if file.path().is_dir() {
            copy_folder(&file.path(), &target)?;
        } else {
            fs::copy(file.path(), target)?;
        }
    }
    Ok(())
}

fn readable_everywhere(package: &Path) -> Result<()> {
    for script in scripts(package)? {
        let text = fs::read_to_string(&script)?;
        let text = text.replace(COMMAND_OF_REDIS, "");
        for syntax in FORBIDDEN {
            ensure!(
                !text.contains(syntax),
                "{} contains {syntax:?}, which not every runtime takes",
                script.display()
            );
        }
    }
    Ok(())
}

/// All that ships and runs.
fn scripts(package: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in ["", CACHES].into_iter().chain(FORMATS) {
        for entry in fs::read_dir(package.join(folder))? {
            let path = entry?.path();
            let is_script =
                |extension| extension == "cjs" || extension == "mjs" || extension == "js";
            if path.extension().is_some_and(is_script) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

/// An empty folder.
pub fn fresh(dir: PathBuf) -> Result<PathBuf> {
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    fs::create_dir_all(&dir)?;
    Ok(dir)
}
